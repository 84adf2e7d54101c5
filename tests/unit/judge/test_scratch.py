"""The folders that judges write to, when those who made them are gone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from etude.judge.scratch import discard_scratch, discard_stale_scratch, new_scratch

if TYPE_CHECKING:
    from pathlib import Path

# Creates files until the folder is gone.
_WRITES = """
import itertools, os, sys
for number in itertools.count():
    try:
        os.close(os.open(f"{sys.argv[1]}/{number}", os.O_CREAT | os.O_WRONLY))
    except FileNotFoundError:
        break
    if number == 1000:
        print(flush=True)
    if number == 100_000:
        sys.exit("the folder is still there")
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_goes_while_somebody_still_writes_to_it(temporary: Path) -> None:
    for _ in range(5):
        folder = new_scratch()
        with subprocess.Popen([sys.executable, "-c", _WRITES, str(folder)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            discard_scratch(folder)
            assert writer.wait() == 0
    assert list(temporary.iterdir()) == []


def test_what_a_killed_process_left_goes(temporary: Path) -> None:
    own = new_scratch()
    code = "import os; from etude.judge.scratch import new_scratch; new_scratch(); os.kill(os.getpid(), 9)"
    environment = os.environ | {"TMPDIR": str(temporary)}
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as killed:
        # It has ended, but nobody has asked for its status yet.
        os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
        assert len(list(temporary.iterdir())) == 2
        discard_stale_scratch()
        assert list(temporary.iterdir()) == [own]


@pytest.mark.parametrize("name", ["etude-judge-", "etude-judge-x-y", "etude-judge-1-init", "etude-other-0-a"])
def test_what_is_of_nobody_who_ended_stays(temporary: Path, name: str) -> None:
    (temporary / name).mkdir()
    discard_stale_scratch()
    assert (temporary / name).exists()
