"""The programs behind `make chaos` and `make soak`, in short here and in full with the slow tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("arguments", "seconds"),
    [
        pytest.param(["chaos.py", "--saves", "25", "--server", "0.4"], 120, id="chaos"),
        pytest.param(["soak.py", "--warm-up", "20", "--saves", "40", "--growth", "0.3"], 120, id="soak"),
        pytest.param(["chaos.py"], 3600, id="all-chaos", marks=pytest.mark.slow),
        pytest.param(["soak.py"], 3600, id="all-soak", marks=pytest.mark.slow),
    ],
)
def test_nothing_is_lost(arguments: list[str], seconds: float) -> None:
    command = [sys.executable, str(HERE / arguments[0]), *arguments[1:]]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_server_that_is_restarted_finds_what_the_killed_one_left() -> None:
    """The share of chaos that kills the server itself; drawn so that it happens several times."""
    command = [sys.executable, str(HERE / "chaos.py"), "--saves", "8", "--server", "1", "--only", "server"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "x server" in done.stdout
