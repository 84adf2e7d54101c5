"""The learner's history: what was tried, what help was given, what is solved."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etude.practice.database import Database
from etude.practice.help import HelpGiven, RungUse
from etude.practice.state import ProblemState, Status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

__all__ = ["ProgressStore"]

_ACCEPTED: Final = "accepted"
_REFERENCE: Final = "reference"  # the rung that shows the reference
_AUTHORED: Final = "hint-%"  # the rungs that are in the table `hint` too

_STATES: Final = f"""
    WITH shown AS (SELECT DISTINCT problem, rung, failure FROM rung WHERE rung NOT LIKE '{_AUTHORED}'),
    history AS (
        SELECT problem, 1 AS attempts, 0 AS hints, NULL AS solved, NULL AS path, NULL AS reference FROM attempt
        UNION ALL SELECT problem, 0, 1, NULL, NULL, NULL FROM hint
        UNION ALL SELECT problem, 0, 1, NULL, NULL, NULL FROM shown
        UNION ALL SELECT problem, 0, 0, at, NULL, NULL FROM solved
        UNION ALL SELECT problem, 0, 0, NULL, path, NULL FROM exercise
        UNION ALL SELECT problem, 0, 0, NULL, NULL, at FROM rung WHERE rung = '{_REFERENCE}'
    )
    SELECT problem, sum(attempts), sum(hints), max(solved), max(path), min(reference) FROM history
"""  # noqa: S608  # made of constants

_TRIED_SINCE: Final = """
    SELECT EXISTS (
        SELECT 1 FROM attempt WHERE problem = :problem AND outcome != :accepted
        AND id > (SELECT attempt FROM rung WHERE problem = :problem ORDER BY id DESC LIMIT 1)
        AND fingerprint != (SELECT fingerprint FROM rung WHERE problem = :problem ORDER BY id DESC LIMIT 1)
    )
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

    def use_rung(self, problem_id: str, use: RungUse) -> None:
        """Note that a rung of the hint ladder was shown. Showing the same again changes nothing."""
        now = _now()
        row = {
            "problem": problem_id,
            "at": now,
            "rung": use.rung,
            "failure": use.failure,
            "fingerprint": use.fingerprint,
        }

        def work(connection: sqlite3.Connection) -> None:
            if use.hint:  # also where an older Étude looks for it
                connection.execute(
                    "INSERT OR IGNORE INTO hint (problem, number, at) VALUES (?, ?, ?)",
                    (problem_id, use.hint, now),
                )
            connection.execute(
                "INSERT INTO rung (problem, at, rung, failure, fingerprint, attempt)"
                " SELECT :problem, :at, :rung, :failure, :fingerprint,"
                " (SELECT coalesce(max(id), 0) FROM attempt WHERE problem = :problem)"
                " WHERE NOT EXISTS (SELECT 1 FROM rung WHERE problem = :problem AND rung = :rung"
                " AND failure = :failure AND fingerprint = :fingerprint)",
                row,
            )

        self._database.write(work)

    def help_given(self, problem_id: str) -> HelpGiven:
        """What was shown of a problem's help, and whether something else was tried since."""

        def work(connection: sqlite3.Connection) -> HelpGiven:
            uses = connection.execute(
                "SELECT rung, failure, fingerprint FROM rung WHERE problem = ? ORDER BY id", (problem_id,)
            ).fetchall()
            hints = connection.execute("SELECT number FROM hint WHERE problem = ?", (problem_id,)).fetchall()
            facts = {"problem": problem_id, "accepted": _ACCEPTED}
            (tried,) = connection.execute(_TRIED_SINCE, facts).fetchone()
            return HelpGiven(
                tuple(RungUse(*use) for use in uses), frozenset(number for (number,) in hints), bool(tried)
            )

        return self._database.read(work)

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


def _state(row: tuple[int, int, str | None, str | bytes | None, str | None]) -> ProblemState:
    attempts, hints, solved, path, reference = row
    return ProblemState(
        status=Status.SOLVED if solved else Status.STARTED,
        attempts=attempts,
        hints=hints,
        solved_at=datetime.fromisoformat(solved) if solved else None,
        last_path=Path(os.fsdecode(path)) if path else None,
        with_reference=bool(solved and reference and reference <= solved),  # both in UTC, in one format
    )
