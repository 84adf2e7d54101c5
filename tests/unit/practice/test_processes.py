"""Several processes at once, and processes that end at the worst moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

from etude.practice.store import ProgressStore

SERVER = Path(__file__).parents[3] / "server"

WRITER = """
    import sys
    from pathlib import Path
    from etude.practice.help import RungUse
    from etude.practice.store import ProgressStore
    store, name, count = ProgressStore(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
    for number in range(count):
        store.record("a/b", outcome="wrong-answer", passed=0, total=1, duration_ms=1.0,
                     fingerprint=f"{name} {number}", submission=False, path=Path("/x.py"))
        store.use_rung(name, RungUse(f"hint-{number + 1}", "", "x", number + 1))
        print(number, flush=True)
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SERVER)},
    )


def attempts(file: Path) -> int:
    store = ProgressStore(file)
    try:
        return store.state("a/b").attempts
    finally:
        store.close()


def test_editors_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "progress.sqlite3"
    writers = [start(WRITER, file, name, 60) for name in ("one", "two", "three")]
    for writer in writers:
        _, errors = writer.communicate(timeout=120)
        assert writer.returncode == 0, errors
    assert attempts(file) == 180
    store = ProgressStore(file)
    for name in ("one", "two", "three"):
        given = store.help_given(name)
        assert given.hints == set(range(1, 61))
        assert [use.rung for use in given.uses] == [f"hint-{number}" for number in range(1, 61)]
    store.close()


def test_a_kill_loses_no_acknowledged_row(tmp_path: Path) -> None:
    file = tmp_path / "progress.sqlite3"
    acknowledged = 0
    for round_ in range(5):
        writer = start(WRITER, file, f"round {round_}", 100_000)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "0\n"
        time.sleep(0.02 * (round_ + 1))
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate(timeout=120)
        assert writer.returncode == -signal.SIGKILL
        acknowledged += 1 + rest.count("\n")
        # One write may have reached the disk without having been acknowledged yet, in each round.
        assert acknowledged <= attempts(file) <= acknowledged + round_ + 1
    assert acknowledged > 5


FULL_DISK = """
    import resource, signal, sys
    from pathlib import Path
    from etude.errors import ProgressError
    from etude.practice.store import ProgressStore
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = ProgressStore(Path(sys.argv[1]))
    def record(number):
        store.record("a/b", outcome="wrong-answer", passed=0, total=1, duration_ms=1.0,
                     fingerprint=str(number) * 500, submission=False, path=Path("/x.py"))
    record(0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
    kept = 1
    try:
        for number in range(1, 500):
            record(number)
            kept += 1
    except ProgressError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    record("afterwards")
    print(kept + 1)
"""


def test_no_room_on_the_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    file = tmp_path / "progress.sqlite3"
    output, errors = start(FULL_DISK, file).communicate(timeout=120)
    assert not errors
    sentence, kept = output.splitlines()
    assert "Your progress" in sentence
    assert str(file) in sentence
    assert 1 < int(kept) < 500
    assert attempts(file) == int(kept)
    assert list(tmp_path.iterdir()) == [file]
