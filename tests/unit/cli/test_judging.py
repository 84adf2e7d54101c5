"""`etude test` and `etude submit` with the real judge."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etude.catalogue.roots import builtin_root
from etude.practice.state import Status
from etude.practice.store import ProgressStore

ID = "python-foundations/ring-buffer"
FOLDER = builtin_root().path / ID
SERVER = Path(__file__).parents[3] / "server"


@pytest.fixture
def right(home: Path) -> Path:
    path = home / "work" / "right.py"
    path.write_text(f"# etude: {ID}\n" + (FOLDER / "solution.py").read_text())
    return path


@pytest.fixture
def starter(home: Path) -> Path:
    return Path(shutil.copy(FOLDER / "starter.py", home / "work" / "starter.py"))


def objects(ended) -> list[dict[str, object]]:
    return [json.loads(line) for line in ended.out.splitlines()]


def test_accepted(etude, right: Path) -> None:
    ended = etude("test", right)
    assert (ended.status, ended.err) == (0, "")
    assert "right.py  Accepted" in ended.out


def test_several_files_of_one_problem(etude, right: Path, starter: Path) -> None:
    ended = etude(
        "test", "--format", "json", "--problem", ID, right, starter, FOLDER / "wrong" / "no_negatives.py"
    )
    assert ended.status == 1
    assert [each["outcome"] for each in objects(ended)] == ["accepted", "unfinished", "runtime-error"]


def test_a_folder_is_a_problem_too(etude, right: Path) -> None:
    ended = etude("test", "--format", "json", "--problem", FOLDER, right)
    assert ended.status == 0
    assert objects(ended)[0]["problem"] == ID


def test_a_folder_that_is_named_is_trusted(etude, right: Path, home: Path) -> None:
    mine = home / "elsewhere" / "mine" / "ring-buffer"
    shutil.copytree(FOLDER, mine)
    assert etude("test", "--problem", mine, right).status == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x = 1\n", "etude:"),
        (b"# etude: python-foundations/ring-bufer\n", ID),
        (b"\xff\n", "UTF-8"),
        (None, "no longer there"),
    ],
    ids=["no marker", "no such problem", "not UTF-8", "gone"],
)
def test_a_file_that_cannot_be_judged_does_not_stop_the_others(
    etude, right: Path, home: Path, content: bytes | None, words: str
) -> None:
    path = home / "work" / "odd.py"
    if content is not None:
        path.write_bytes(content)
    ended = etude("test", "--format", "json", path, right)
    assert ended.status == 2
    assert words in ended.err
    assert [each["outcome"] for each in objects(ended)] == ["accepted"]


def test_a_folder_that_is_no_problem(etude, right: Path, home: Path) -> None:
    ended = etude("test", "--problem", home, right)
    assert (ended.status, ended.out) == (2, "")
    assert "problem.toml" in ended.err


def test_a_submission_is_recorded_each_time(etude, right: Path, home: Path) -> None:
    assert etude("submit", right).status == 0
    assert etude("submit", right).status == 0
    assert etude("test", right).status == 0
    store = ProgressStore(home / "data_dir" / "progress.sqlite3")
    state = store.state(ID)
    store.close()
    assert (state.status, state.attempts, state.last_path) == (Status.SOLVED, 2, right)


def test_watching_runs_again_and_ends_cleanly(right: Path, starter: Path) -> None:
    file = right.with_name("watched.py")
    shutil.copy(starter, file)
    watching = subprocess.Popen(
        [sys.executable, "-m", "etude", "test", "--watch", "--format", "json", "--problem", ID, file],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SERVER)},
    )
    assert watching.stdout is not None
    assert json.loads(watching.stdout.readline())["outcome"] == "unfinished"
    file.unlink()
    time.sleep(0.3)
    right.replace(file)
    assert json.loads(watching.stdout.readline())["outcome"] == "accepted"
    watching.send_signal(signal.SIGINT)
    rest, errors = watching.communicate(timeout=120)
    assert (watching.returncode, rest) == (0, "")
    assert "Traceback" not in errors
