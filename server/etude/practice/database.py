"""One SQLite file that several processes share: opening, transactions, and what can go wrong with it."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeVar

from etude.errors import ProgressError
from etude.messages import say
from etude.practice import schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["Database"]

T = TypeVar("T")

_BUSY_S: Final = 5.0
_CACHE_KIB: Final = 256  # of pages; with SQLite's own 2 MB a server grows with what was ever tried
_SIDE_FILES: Final = ("-wal", "-shm")
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_SENTENCES: Final = {
    sqlite3.SQLITE_PERM: "practice.read_only",
    sqlite3.SQLITE_READONLY: "practice.read_only",
    sqlite3.SQLITE_CANTOPEN: "practice.read_only",
    sqlite3.SQLITE_FULL: "practice.full",
    sqlite3.SQLITE_BUSY: "practice.busy",
    sqlite3.SQLITE_LOCKED: "practice.busy",
}


class Database:
    """The file behind the progress store, opened when it is first used; any thread may use it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work`, which sees one state of the file.

        Raises:
            ProgressError: with a sentence. After a damaged file was put aside, the next call finds a new one.
        """
        return self._run("BEGIN", work)

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` as one transaction that is on the disk when this returns.

        Raises:
            ProgressError: with a sentence. When a damaged file was put aside, `work` was done on the new.
        """
        return self._run("BEGIN IMMEDIATE", work)

    def close(self) -> None:
        """Let go of the file. A later use opens it again."""
        with self._lock:
            self._disconnect()

    def _run(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            try:
                return self._transaction(begin, work)
            except sqlite3.DatabaseError as error:
                if _code(error) not in _DAMAGED:
                    raise ProgressError(self._sentence(error)) from error
            aside = self._move_aside()
            try:
                done = self._transaction(begin, work)
            except sqlite3.DatabaseError as error:
                raise ProgressError(self._sentence(error)) from error
            if aside is not None:
                raise ProgressError(say("practice.damaged", file=self._file, aside=aside))
            return done  # another process had already put the damaged file aside, and told it

    def _transaction(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            connection = self._connected()
            connection.execute(begin)
            done = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            self._disconnect()  # rolls back; whatever was wrong is looked at afresh by the next use
            raise
        return done

    def _connected(self) -> sqlite3.Connection:
        if self._connection is not None and self._identity != _identity(self._file):
            self._disconnect()  # the file was replaced, by a restored copy for instance
        if self._connection is None:
            self._make_folder()
            self._identity = _identity(self._file)
            # Transactions are begun by hand; the lock keeps threads apart.
            self._connection = sqlite3.connect(
                self._file, timeout=_BUSY_S, isolation_level=None, check_same_thread=False
            )
            _use_wal(self._connection)
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            schema.upgrade(self._connection)
            self._identity = _identity(self._file)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _make_folder(self) -> None:
        folder = self._file.parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ProgressError(
                say("practice.no_folder", folder=folder, reason=error.strerror or error)
            ) from error

    def _move_aside(self) -> Path | None:
        """Put the damaged file aside; None when another process has done so since it was opened."""
        if self._identity is None or self._identity != _identity(self._file):
            return None
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}"
        aside = self._file.with_name(f"{self._file.stem}.damaged-{stamp}{self._file.suffix}")
        try:
            # The side files go first: left behind, they would be taken for those of the new file.
            for ending in (*_SIDE_FILES, ""):
                source = self._file.with_name(self._file.name + ending)
                if source.exists():
                    source.rename(aside.with_name(aside.name + ending))
        except OSError as error:
            raise ProgressError(
                say("practice.failed", file=self._file, reason=error.strerror or error)
            ) from error
        return aside

    def _sentence(self, error: sqlite3.DatabaseError) -> str:
        key = _SENTENCES.get(_code(error))
        if key is None and self._is_newer():
            key = "practice.newer"
        return say(key or "practice.failed", file=self._file, reason=error)

    def _is_newer(self) -> bool:
        try:
            connection = sqlite3.connect(self._file, timeout=_BUSY_S)
            try:
                return schema.version(connection) > schema.VERSION
            finally:
                connection.close()
        except sqlite3.Error:
            return False


def _code(error: sqlite3.DatabaseError) -> int:
    """The primary result code: extended codes carry it in their low byte."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log.

    SQLite does not wait for a lock here, unlike everywhere else, so two first openings at once need a loop.
    """
    deadline = time.monotonic() + _BUSY_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
