"""The progress store as one process sees it."""

from __future__ import annotations

import _sqlite3
import ctypes
import os
import sqlite3
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from etude.errors import ProgressError
from etude.practice.help import HelpGiven, RungUse
from etude.practice.state import ProblemState, Status, merged
from etude.practice.store import ProgressStore

PROBLEM = "python-foundations/ring-buffer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "progress.sqlite3"


@pytest.fixture
def store(file: Path):
    store = ProgressStore(file)
    yield store
    store.close()


def record(store: ProgressStore, problem: str = PROBLEM, **changes: Any) -> bool:
    run: dict[str, Any] = {
        "outcome": "wrong-answer",
        "passed": 3,
        "total": 12,
        "duration_ms": 8.25,
        "fingerprint": "one",
        "submission": False,
        "path": Path("/home/ada/etude/ring_buffer.py"),
    }
    return store.record(problem, **(run | changes))


def authored(number: int) -> RungUse:
    return RungUse(f"hint-{number}", "", "one", number)


def test_a_problem_nobody_touched(store: ProgressStore) -> None:
    assert store.state(PROBLEM) == ProblemState(Status.UNSEEN, 0, 0, None, None)
    assert store.states() == {}
    assert store.help_given(PROBLEM) == HelpGiven()


def test_only_a_changed_program_is_an_attempt(store: ProgressStore) -> None:
    told = [record(store, fingerprint=each) for each in ("one", "one", "two", "two", "one")]
    assert told == [True, False, True, False, True]
    assert store.state(PROBLEM).attempts == 3


def test_attempts_of_other_problems_stand_apart(store: ProgressStore) -> None:
    assert record(store)
    assert record(store, "llm/lr-warmup-cosine")
    assert {problem: state.attempts for problem, state in store.states().items()} == {
        PROBLEM: 1,
        "llm/lr-warmup-cosine": 1,
    }


def test_a_submission_is_always_recorded(store: ProgressStore) -> None:
    told = [record(store), record(store, submission=True), record(store, submission=True)]
    assert told == [True, True, True]


def test_acceptance_is_kept_even_when_the_run_is_no_attempt(store: ProgressStore) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    record(store, outcome="time-limit")
    assert record(store, outcome="accepted") is False
    state = store.state(PROBLEM)
    assert state.status is Status.SOLVED
    assert state.solved_at is not None
    assert before <= state.solved_at <= datetime.now(UTC)


def test_solved_stays_solved_and_keeps_its_first_date(store: ProgressStore) -> None:
    record(store, outcome="accepted")
    first = store.state(PROBLEM).solved_at
    record(store, fingerprint="two", outcome="wrong-answer")
    record(store, fingerprint="three", outcome="accepted")
    assert store.state(PROBLEM).solved_at == first
    assert store.state(PROBLEM).attempts == 3


def test_hints_count_once_and_start_the_problem(store: ProgressStore) -> None:
    for number in (1, 2, 2, 1):
        store.use_rung(PROBLEM, authored(number))
    assert store.help_given(PROBLEM).hints == {1, 2}
    assert [use.rung for use in store.help_given(PROBLEM).uses] == ["hint-1", "hint-2"]
    assert store.state(PROBLEM) == ProblemState(Status.STARTED, attempts=0, hints=2)


def test_rungs_count_once_for_each_failure(store: ProgressStore) -> None:
    uses = [
        RungUse("question", "wrong-answer", "one"),
        RungUse("place", "wrong-answer", "one"),
        RungUse("place", "wrong-answer", "one"),
        RungUse("place", "wrong-answer", "two"),
        RungUse("question", "runtime-error", "three"),
    ]
    for use in uses:
        store.use_rung(PROBLEM, use)
    store.use_rung("llm/lr-warmup-cosine", uses[0])
    assert list(store.help_given(PROBLEM).uses) == list(dict.fromkeys(uses))
    assert store.state(PROBLEM).hints == 3


TRIES = {
    "nothing was tried": ([], False),
    "the same program again": ([("one", "wrong-answer")], False),
    "another that fails": ([("two", "wrong-answer")], True),
    "another that fails in another way": ([("two", "syntax-error")], True),
    "another that is accepted": ([("two", "accepted")], False),
    "another, and then the first again": ([("two", "wrong-answer"), ("one", "wrong-answer")], True),
}


@pytest.mark.parametrize(("tries", "tried"), TRIES.values(), ids=TRIES)
def test_another_try_is_another_program_that_fails(
    store: ProgressStore, tries: list[tuple[str, str]], tried: bool
) -> None:
    record(store, fingerprint="zero")
    record(store, fingerprint="one")
    store.use_rung(PROBLEM, RungUse("question", "wrong-answer", "one"))
    for fingerprint, outcome in tries:
        record(store, fingerprint=fingerprint, outcome=outcome)
        record(store, "llm/lr-warmup-cosine", fingerprint="other")
    assert store.help_given(PROBLEM).tried_since is tried
    store.use_rung(PROBLEM, RungUse("place", "wrong-answer", tries[-1][0] if tries else "one"))
    assert store.help_given(PROBLEM).tried_since is False


def test_a_use_that_comes_before_the_record_of_its_own_run_opens_nothing(store: ProgressStore) -> None:
    """The record is made aside, after the answer: a quick learner asks before it is there."""
    store.use_rung(PROBLEM, RungUse("question", "wrong-answer", "one"))
    record(store, fingerprint="one")
    assert store.help_given(PROBLEM).tried_since is False


REFERENCE = RungUse("reference", "wrong-answer", "one")


def test_what_is_solved_after_the_reference_was_solved_with_its_help(store: ProgressStore) -> None:
    record(store)
    store.use_rung(PROBLEM, REFERENCE)
    assert store.state(PROBLEM).with_reference is False
    record(store, fingerprint="two", outcome="accepted")
    assert store.state(PROBLEM).with_reference is True


def test_a_look_at_the_reference_afterwards_takes_nothing_away(store: ProgressStore) -> None:
    record(store, outcome="accepted")
    time.sleep(0.002)  # moments are kept in milliseconds
    store.use_rung(PROBLEM, REFERENCE)
    record(store, fingerprint="two", outcome="accepted")
    assert store.state(PROBLEM).with_reference is False


def test_the_last_path_follows_the_exercise(store: ProgressStore, tmp_path: Path) -> None:
    store.remember_path(PROBLEM, tmp_path / "a.py")
    assert store.state(PROBLEM).last_path == tmp_path / "a.py"
    record(store, path=tmp_path / "b.py")
    assert store.state(PROBLEM).last_path == tmp_path / "b.py"


def test_a_path_that_is_no_unicode(store: ProgressStore) -> None:
    path = Path(os.fsdecode(b"/home/ada/\xff.py"))
    record(store, path=path)
    assert store.state(PROBLEM).last_path == path


def test_everything_is_there_after_reopening(store: ProgressStore, file: Path) -> None:
    record(store, outcome="accepted")
    store.use_rung(PROBLEM, authored(3))
    store.use_rung(PROBLEM, RungUse("question", "wrong-answer", "one"))
    before, given = store.states(), store.help_given(PROBLEM)
    store.close()
    again = ProgressStore(file)
    assert again.states() == before
    assert again.help_given(PROBLEM) == given
    assert record(again) is False  # the last fingerprint was kept as well
    again.close()
    assert store.states() == before  # a closed store opens when it is used again


def test_every_fact_of_an_attempt_is_in_the_file(store: ProgressStore, file: Path) -> None:
    record(store, submission=True, path=Path("/x.py"))
    store.close()
    connection = sqlite3.connect(file)
    columns = "problem, outcome, passed, total, duration_ms, fingerprint, submission, path"
    (row,) = connection.execute(f"SELECT {columns} FROM attempt").fetchall()
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    assert row == (PROBLEM, "wrong-answer", 3, 12, 8.25, "one", 1, "/x.py")
    assert mode == "wal"


def test_threads_share_one_store(store: ProgressStore) -> None:
    threads = [
        threading.Thread(target=lambda n=n: [record(store, fingerprint=f"{n}.{i}") for i in range(20)])
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.state(PROBLEM).attempts == 80


def test_the_history_of_a_renamed_problem_is_one_history() -> None:
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
    now = ProblemState(Status.SOLVED, 2, 1, late, Path("/new.py"))
    then = ProblemState(Status.SOLVED, 3, 4, early, Path("/old.py"))
    assert merged([now, then]) == ProblemState(Status.SOLVED, 5, 4, early, Path("/new.py"))
    assert merged([ProblemState(), then]) == then
    assert merged([ProblemState()]) == ProblemState()


def test_of_one_history_the_first_solution_counts() -> None:
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
    alone = ProblemState(Status.SOLVED, solved_at=early)
    helped = ProblemState(Status.SOLVED, solved_at=late, with_reference=True)
    assert merged([helped, alone]).with_reference is False
    assert merged([helped]).with_reference is True


# The tables as Étude made them before it knew the hint ladder.
FIRST_SCHEMA = """
    CREATE TABLE attempt (
        id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at TEXT NOT NULL, outcome TEXT NOT NULL,
        passed INTEGER NOT NULL, total INTEGER NOT NULL, duration_ms REAL NOT NULL, fingerprint TEXT NOT NULL,
        submission INTEGER NOT NULL, path TEXT NOT NULL
    );
    CREATE INDEX attempt_of_problem ON attempt (problem, id);
    CREATE TABLE solved (problem TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE hint (
        problem TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (problem, number)
    ) WITHOUT ROWID;
    CREATE TABLE exercise (problem TEXT PRIMARY KEY, path TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
    PRAGMA user_version = 1;
"""


class TestOtherVersions:
    def test_a_file_from_before_the_ladder_keeps_its_hints(self, store: ProgressStore, file: Path) -> None:
        file.parent.mkdir()
        connection = sqlite3.connect(file)
        connection.executescript(FIRST_SCHEMA)
        for number in (1, 2):
            connection.execute("INSERT INTO hint VALUES (?, ?, '2026-01-01')", (PROBLEM, number))
        connection.commit()
        connection.close()
        assert store.help_given(PROBLEM) == HelpGiven(hints=frozenset({1, 2}))
        store.use_rung(PROBLEM, authored(3))
        assert store.state(PROBLEM).hints == 3

    def test_an_etude_from_before_the_ladder_finds_its_hints(self, store: ProgressStore, file: Path) -> None:
        record(store)
        store.use_rung(PROBLEM, authored(4))
        store.use_rung(PROBLEM, RungUse("question", "wrong-answer", "one"))
        store.close()
        connection = sqlite3.connect(file)  # its questions, and what it writes
        (number,) = connection.execute(
            "SELECT max(number) FROM hint WHERE problem = ?", (PROBLEM,)
        ).fetchone()
        connection.execute("INSERT OR IGNORE INTO hint (problem, number, at) VALUES (?, 5, 'x')", (PROBLEM,))
        connection.execute("INSERT OR IGNORE INTO solved (problem, at) VALUES (?, '2026-01-01')", (PROBLEM,))
        connection.commit()
        connection.close()
        assert number == 4
        assert store.help_given(PROBLEM).hints == {4, 5}
        assert store.state(PROBLEM).status is Status.SOLVED

    def test_a_newer_file_is_used_and_left_as_it_is(self, store: ProgressStore, file: Path) -> None:
        record(store)
        store.close()
        connection = sqlite3.connect(file)
        connection.executescript(
            "ALTER TABLE attempt ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"
            "CREATE TABLE schedule (problem TEXT); INSERT INTO schedule VALUES ('x');"
            "PRAGMA user_version = 99;"
        )
        connection.close()
        assert record(store, fingerprint="two")
        assert store.state(PROBLEM).attempts == 2
        store.close()
        connection = sqlite3.connect(file)
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)
        assert connection.execute("SELECT * FROM schedule").fetchall() == [("x",)]
        assert connection.execute("SELECT mood FROM attempt").fetchall() == [("calm",), ("calm",)]
        connection.close()

    def test_a_newer_file_we_cannot_read_is_told_and_left_as_it_is(self, file: Path) -> None:
        file.parent.mkdir()
        connection = sqlite3.connect(file)
        connection.executescript("CREATE TABLE attempts2 (x); PRAGMA user_version = 99;")
        connection.close()
        store = ProgressStore(file)
        with pytest.raises(ProgressError, match="newer Étude"):
            record(store)
        store.close()
        connection = sqlite3.connect(file)
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("attempts2",)]
        connection.close()
        assert list(file.parent.iterdir()) == [file]


class TestTrouble:
    @pytest.mark.parametrize("damage", [b"not a database, " * 300, b"SQLite format 3\0" + b"\x07" * 5000])
    def test_a_damaged_file_is_put_aside_and_told_once(
        self, store: ProgressStore, file: Path, damage: bytes
    ) -> None:
        file.parent.mkdir()
        file.write_bytes(damage)
        with pytest.raises(ProgressError) as told:
            record(store)
        (aside,) = file.parent.glob("progress.damaged-*.sqlite3")
        assert str(aside) in str(told.value)
        assert aside.read_bytes() == damage
        assert store.state(PROBLEM).attempts == 1  # what was to be written is in the new file

    def test_damage_inside_a_file_in_use(self, store: ProgressStore, file: Path) -> None:
        for number in range(200):
            record(store, fingerprint=str(number))
        store.close()
        whole = file.read_bytes()
        with file.open("r+b") as opened:
            opened.seek(4096)
            opened.write(b"\xff" * (len(whole) - 4096))
        with pytest.raises(ProgressError, match="damaged"):
            store.states()
        assert store.states() == {}
        (aside,) = file.parent.glob("progress.damaged-*.sqlite3")
        assert aside.stat().st_size == len(whole)

    def test_two_stores_put_a_damaged_file_aside_once(self, file: Path) -> None:
        file.parent.mkdir()
        file.write_bytes(b"nonsense" * 1000)
        first, second = ProgressStore(file), ProgressStore(file)
        with pytest.raises(ProgressError):
            record(first)
        assert record(second, fingerprint="two")
        assert first.state(PROBLEM).attempts == 2
        assert len(list(file.parent.glob("progress.damaged-*.sqlite3"))) == 1
        first.close()
        second.close()

    def test_a_copy_put_in_place_while_the_store_is_open_is_used(
        self, store: ProgressStore, file: Path
    ) -> None:
        record(store)
        store.close()
        copy = file.with_name("copy")
        copy.write_bytes(file.read_bytes())
        record(store, fingerprint="two")
        for ending in ("-wal", "-shm"):
            file.with_name(file.name + ending).unlink()
        copy.replace(file)
        assert record(store, fingerprint="three")
        assert store.state(PROBLEM).attempts == 2

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        store = ProgressStore(tmp_path / "file" / "data" / "progress.sqlite3")
        with pytest.raises(ProgressError, match="cannot be saved"):
            record(store)

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
    def test_a_folder_that_may_not_be_written(self, file: Path) -> None:
        file.parent.mkdir(mode=0o500)
        with pytest.raises(ProgressError, match="may not be written"):
            record(ProgressStore(file))

    def test_a_folder_where_the_file_should_be(self, file: Path) -> None:
        file.mkdir(parents=True)
        with pytest.raises(ProgressError, match="progress"):
            record(ProgressStore(file))

    def test_a_locked_file_is_told_as_such(
        self, store: ProgressStore, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("etude.practice.database._BUSY_S", 0.05)
        record(store)
        store.close()
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProgressError, match="locked"):
            record(store, fingerprint="two")
        assert store.state(PROBLEM).attempts == 1  # reading goes on
        other.execute("ROLLBACK")
        other.close()
        assert record(store, fingerprint="two")


def test_a_long_history_takes_no_more_memory(store: ProgressStore) -> None:
    """What was tried stays in the file: a server that runs for weeks would grow with each save."""
    used = ctypes.CDLL(_sqlite3.__file__).sqlite3_memory_used
    used.restype = ctypes.c_int64
    record(store)
    before = used()
    if not before:
        pytest.skip("this SQLite was built without counting its memory")
    row = (PROBLEM, "2026-01-01T12:00:00Z", "wrong-answer", 3, 12, 8.25, "f" * 64, False, "p" * 60)
    columns = "problem, at, outcome, passed, total, duration_ms, fingerprint, submission, path"
    marks = ", ".join("?" * len(row))
    store._database.write(
        lambda connection: connection.executemany(
            f"INSERT INTO attempt ({columns}) VALUES ({marks})", [row] * 10_000
        )
    )
    assert store.states()[PROBLEM].attempts == 10_001
    assert used() - before < 600_000
