"""The command as a process of its own: what it loads, and how it ends in a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SERVER = Path(__file__).parents[3] / "server"
HEAVY = {"pygls", "lsprotocol", "pytest", "numpy", "jedi", "etude.judge.cage"}

LOADED = """
import sys
from etude.cli.main import run
status = run(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(status)
"""


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SERVER), "COLUMNS": "200"}


@pytest.mark.parametrize(
    "arguments", [["--version"], ["list"], ["daily"], ["start"], ["progress"], ["serve", "--help"]]
)
def test_light_commands_load_no_heavy_library(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    assert not HEAVY & set(done.stderr.splitlines())
    assert done.stdout


def test_the_version_loads_next_to_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "--version"],
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    assert not {"rich", "sqlite3", "etude.catalogue.catalogue", "platformdirs"} & set(
        done.stderr.splitlines()
    )


def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "etude", "daily"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_unicode_gets_an_answer() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "etude", "show", "llm/regularised-loss"],
        capture_output=True,
        encoding="latin-1",
        env={**environment(), "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    assert "\\u" in done.stdout


def test_a_learners_server_does_without_what_judges_and_authors_need() -> None:
    """Each of them would cost as much memory again as everything else, and a tenth of a second at the start."""
    script = "import sys, etude.lsp.serve, etude.lsp.features; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    assert not {"numpy", "pytest", "jedi", "etude.authoring.checks"} & set(done.stdout.split("\n"))
