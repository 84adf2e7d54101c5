"""The learner's history: what was tried, which hints were read, what is solved."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etude.practice.database import Database
from etude.practice.state import ProblemState, Status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

__all__ = ["ProgressStore"]

_ACCEPTED: Final = "accepted"

_STATES: Final = """
    WITH history AS (
        SELECT problem, 1 AS attempts, 0 AS hints, NULL AS solved, NULL AS path FROM attempt
        UNION ALL SELECT problem, 0, number, NULL, NULL FROM hint
        UNION ALL SELECT problem, 0, 0, at, NULL FROM solved
        UNION ALL SELECT problem, 0, 0, NULL, path FROM exercise
    )
    SELECT problem, sum(attempts), max(hints), max(solved), max(path) FROM history
"""


class ProgressStore:
    """What one learner has done, in a file that several editors may use at once.

    Whatever a method has acknowledged by returning survives a kill of the process. Every method raises
    ProgressError with a sentence when the file cannot be used.
    """

    def __init__(self, file: Path) -> None:
        self._database = Database(file)

    def record(
        self,
        problem_id: str,
        *,
        outcome: str,
        passed: int,
        total: int,
        duration_ms: float,
        fingerprint: str,
        submission: bool,
        path: Path,
    ) -> bool:
        """Note a run; whether it counts as an attempt.

        A run whose fingerprint is that of the run before is no attempt, so that saving again and formatting
        count for nothing. Submissions are noted always, and acceptance is never forgotten.
        """
        now = _now()
        row = (problem_id, now, outcome, passed, total, duration_ms, fingerprint, submission, _stored(path))

        def work(connection: sqlite3.Connection) -> bool:
            attempt = submission or fingerprint != _last_fingerprint(connection, problem_id)
            if attempt:
                connection.execute(
                    "INSERT INTO attempt (problem, at, outcome, passed, total, duration_ms, fingerprint,"
                    " submission, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row,
                )
            if outcome == _ACCEPTED:
                connection.execute("INSERT OR IGNORE INTO solved (problem, at) VALUES (?, ?)", row[:2])
            _remember(connection, problem_id, path, now)
            return attempt

        return self._database.write(work)

    def use_hint(self, problem_id: str, number: int) -> None:
        """Note that hint `number`, from 1, was shown. Showing it again changes nothing."""
        row = (problem_id, number, _now())
        self._database.write(
            lambda connection: connection.execute(
                "INSERT OR IGNORE INTO hint (problem, number, at) VALUES (?, ?, ?)", row
            ).close()
        )

    def hints_used(self, problem_id: str) -> int:
        """The highest number of the hints that were shown, 0 for none."""
        query = "SELECT coalesce(max(number), 0) FROM hint WHERE problem = ?"
        (number,) = self._database.read(
            lambda connection: connection.execute(query, (problem_id,)).fetchone()
        )
        return int(number)

    def remember_path(self, problem_id: str, path: Path) -> None:
        """Note where the exercise of this problem is."""
        now = _now()
        self._database.write(lambda connection: _remember(connection, problem_id, path, now))

    def state(self, problem_id: str) -> ProblemState:
        """The history of one problem."""
        query = f"{_STATES} WHERE problem = ? GROUP BY problem"
        row = self._database.read(lambda connection: connection.execute(query, (problem_id,)).fetchone())
        return _state(row[1:]) if row else ProblemState()

    def states(self) -> Mapping[str, ProblemState]:
        """The history of every problem that has one, by id; some ids may be in no catalogue any more."""
        query = f"{_STATES} GROUP BY problem ORDER BY problem"
        rows = self._database.read(lambda connection: connection.execute(query).fetchall())
        return {row[0]: _state(row[1:]) for row in rows}

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _last_fingerprint(connection: sqlite3.Connection, problem_id: str) -> str | None:
    row = connection.execute(
        "SELECT fingerprint FROM attempt WHERE problem = ? ORDER BY id DESC LIMIT 1", (problem_id,)
    ).fetchone()
    return row[0] if row else None


def _remember(connection: sqlite3.Connection, problem_id: str, path: Path, now: str) -> None:
    connection.execute(
        "INSERT INTO exercise (problem, path, at) VALUES (?, ?, ?)"
        " ON CONFLICT (problem) DO UPDATE SET path = excluded.path, at = excluded.at",
        (problem_id, _stored(path), now),
    )


def _stored(path: Path) -> str | bytes:
    """A path as text, or as bytes where its name is no Unicode."""
    absolute = os.path.abspath(path)  # noqa: PTH100  links stay as the learner named them
    try:
        absolute.encode()
    except UnicodeEncodeError:
        return os.fsencode(absolute)
    return absolute


def _state(row: tuple[int, int, str | None, str | bytes | None]) -> ProblemState:
    attempts, hints, solved, path = row
    return ProblemState(
        status=Status.SOLVED if solved else Status.STARTED,
        attempts=attempts,
        hints=hints,
        solved_at=datetime.fromisoformat(solved) if solved else None,
        last_path=Path(os.fsdecode(path)) if path else None,
    )
