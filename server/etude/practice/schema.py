"""The tables of the progress store, and how an older file becomes a newer one.

`PRAGMA user_version` counts the steps that were taken. A file of a newer Étude has taken more of them
and is used as it is: steps only ever add tables or columns that have a default.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

__all__ = ["VERSION", "upgrade", "version"]

_STEPS: Final = (
    """
    CREATE TABLE attempt (
        id INTEGER PRIMARY KEY,
        problem TEXT NOT NULL,
        at TEXT NOT NULL,
        outcome TEXT NOT NULL,
        passed INTEGER NOT NULL,
        total INTEGER NOT NULL,
        duration_ms REAL NOT NULL,
        fingerprint TEXT NOT NULL,
        submission INTEGER NOT NULL,
        path TEXT NOT NULL
    );
    CREATE INDEX attempt_of_problem ON attempt (problem, id);
    CREATE TABLE solved (problem TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE hint (
        problem TEXT NOT NULL,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (problem, number)
    ) WITHOUT ROWID;
    CREATE TABLE exercise (problem TEXT PRIMARY KEY, path TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
    """,
    # `attempt` is the problem's last attempt before the rung was shown, 0 for none.
    """
    CREATE TABLE rung (
        id INTEGER PRIMARY KEY,
        problem TEXT NOT NULL,
        at TEXT NOT NULL,
        rung TEXT NOT NULL,
        failure TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        attempt INTEGER NOT NULL
    );
    CREATE INDEX rung_of_problem ON rung (problem, id);
    """,
)

VERSION: Final = len(_STEPS)


def upgrade(connection: sqlite3.Connection) -> None:
    """Take the steps that the file has not yet taken, all or none."""
    if version(connection) >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have upgraded the file while this one waited for the lock.
        for step in _STEPS[version(connection) :]:
            for statement in filter(str.strip, step.split(";")):
                connection.execute(statement)
        if version(connection) < VERSION:
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> int:
    """How many steps the file has taken."""
    (steps,) = connection.execute("PRAGMA user_version").fetchone()
    return int(steps)
