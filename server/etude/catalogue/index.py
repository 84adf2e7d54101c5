"""The index: what a list of problems shows, kept in SQLite so that ten thousand of them are there at once.

It holds nothing that the folders do not hold. Rows are keyed by file, mtime_ns and size, and `revalidate`
reads what has changed. Whatever happens to the cache file, the index works on in memory.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import sqlite3
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from etude.catalogue.index_rows import SEPARATOR, Stamps, faults_from_text, find_changes
from etude.catalogue.model import Difficulty, Summary
from etude.catalogue.scan import scan_root

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from etude.catalogue.index_rows import Changes
    from etude.errors import Fault

logger = logging.getLogger(__name__)

LAYOUT = (
    1  # raise it with any change of the tables or of what the columns mean: an older file is then made anew
)
_PATIENCE_S = 0.25  # a locked cache is not worth waiting for
_TABLES = """
CREATE TABLE root (path TEXT PRIMARY KEY);
CREATE TABLE collection (
    root TEXT, name TEXT, mtime_ns INTEGER, size INTEGER, faults TEXT, PRIMARY KEY (root, name)
);
CREATE TABLE problem (
    key INTEGER PRIMARY KEY, root TEXT, collection TEXT, name TEXT, mtime_ns INTEGER, size INTEGER,
    title TEXT, difficulty TEXT, minutes INTEGER, chapter TEXT,
    topics TEXT, tags TEXT, prerequisites TEXT, old_ids TEXT, faults TEXT,
    chapter_order INTEGER DEFAULT 0, place INTEGER DEFAULT 0,
    UNIQUE (root, collection, name)
);
"""
_WORDS_TABLE = """
CREATE VIRTUAL TABLE words USING fts5 (
    id, title, tags, topics, chapter, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
"""
_ADD_PROBLEM = """
INSERT INTO problem (
    root, collection, name, mtime_ns, size, title, difficulty, minutes, chapter,
    topics, tags, prerequisites, old_ids, faults
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SET_PLACE = """
UPDATE problem SET chapter_order = ?, place = ? WHERE root = ? AND collection = ? AND name = ?
"""
_SET_COLLECTION = """
INSERT OR REPLACE INTO collection (root, name, mtime_ns, size, faults) VALUES (?, ?, ?, ?, ?)
"""
_ADD_WORDS = """
INSERT INTO words (rowid, id, title, tags, topics, chapter)
SELECT key, collection || '/' || name, title, tags, topics, chapter FROM problem
WHERE root = ? AND title IS NOT NULL AND key NOT IN (SELECT rowid FROM words)
"""
_DELETE_WORDS = """
DELETE FROM words WHERE rowid IN (SELECT key FROM problem WHERE root = ? AND collection = ? AND name = ?)
"""
_SEARCH = """
SELECT problem.root, words.id FROM words JOIN problem ON problem.key = words.rowid
WHERE words MATCH ? ORDER BY bm25(words, 4.0, 8.0, 3.0, 3.0, 1.0), problem.place
"""

Answer = TypeVar("Answer")
# What a cache file may answer when something else wrote it, or half of it is gone.
_BAD_CACHE = (sqlite3.Error, ValueError, KeyError, TypeError, OSError)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the index knows of a root, in learning order."""

    summaries: tuple[Summary, ...]
    broken: tuple[str, ...]  # ids of problems of which no summary could be read
    faults: tuple[Fault, ...]


class Index:
    """Summaries by root. Safe to use from several threads; a slow revalidation does not block the others."""

    def __init__(self, cache_file: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._cache_file = cache_file
        self._connection: sqlite3.Connection | None = None
        self._has_words = False

    def contents(self, root: Path) -> Contents | None:
        """What was known when the index was last revalidated; None when this root never was."""
        return self._ask(lambda connection: _contents(connection, root))

    def revalidate(self, root: Path) -> bool:
        """Bring the index up to date with the folders; whether anything had changed."""
        known = self._ask(lambda connection: _stamps(connection, root))
        changes = find_changes(root, known or Stamps({}, {}), scan_root(root))
        if known is None or changes:
            self._ask(lambda connection: self._write(connection, str(root), changes))
            return True
        return False

    def search(self, words: Sequence[str], roots: Sequence[Path], limit: int) -> list[tuple[str, str]] | None:
        """Root and id of the problems that have a word beginning with each of `words`, best first.

        None when this SQLite has no full-text search.
        """
        match, among = " ".join(f'"{word}"*' for word in words), {str(root) for root in roots}
        return self._ask(lambda connection: self._search(connection, match, among, limit))

    def close(self) -> None:
        """Let go of the cache file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        with self._lock:
            try:
                return question(self._connected())
            except _BAD_CACHE as error:
                if self._cache_file is None:
                    raise
                logger.info(
                    "The cache %s is of no use (%s); the index is kept in memory", self._cache_file, error
                )
                self._forget_file(error)
                return question(self._connected())

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            if self._cache_file is not None:
                self._cache_file.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self._cache_file or ":memory:", timeout=_PATIENCE_S, check_same_thread=False
            )
            self._connection = connection
            self._has_words = _prepare(connection)
        return self._connection

    def _forget_file(self, error: Exception) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._cache_file is not None and not isinstance(error, sqlite3.OperationalError | OSError):
            with contextlib.suppress(OSError):  # spoilt, not locked: the next start makes a new one
                self._cache_file.unlink()
        self._cache_file = None

    def _search(
        self, connection: sqlite3.Connection, match: str, among: set[str], limit: int
    ) -> list[tuple[str, str]] | None:
        if not self._has_words:
            return None
        hits = (
            (root, problem_id) for root, problem_id in connection.execute(_SEARCH, (match,)) if root in among
        )
        return list(itertools.islice(hits, limit))

    def _write(self, connection: sqlite3.Connection, root: str, changes: Changes) -> None:
        places = [(root, *row[:2]) for row in changes.problems]
        places += [(root, *place) for place in changes.gone_problems]
        with connection:
            if self._has_words:
                connection.executemany(_DELETE_WORDS, places)
            connection.executemany(
                "DELETE FROM problem WHERE root = ? AND collection = ? AND name = ?", places
            )
            connection.executemany(_ADD_PROBLEM, [(root, *row) for row in changes.problems])
            connection.executemany(
                _SET_PLACE,
                [(*row[:2], root, *row[2:]) for row in changes.orders],
            )
            connection.executemany(
                "DELETE FROM collection WHERE root = ? AND name = ?",
                [(root, name) for name in changes.gone_collections],
            )
            connection.executemany(
                _SET_COLLECTION,
                [(root, *row) for row in changes.collections],
            )
            connection.execute("INSERT OR IGNORE INTO root VALUES (?)", (root,))
            if self._has_words:
                connection.execute(_ADD_WORDS, (root,))


def _prepare(connection: sqlite3.Connection) -> bool:
    """Make the tables where they are not of this layout; whether there is full-text search."""
    connection.execute("PRAGMA synchronous = OFF")  # a cache that is lost is made again
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if layout != LAYOUT:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words_%'"
            )
            for (name,) in names.fetchall():
                connection.execute(f'DROP TABLE IF EXISTS "{name}"')
            for statement in _TABLES.split(";"):
                connection.execute(statement)
            with contextlib.suppress(sqlite3.OperationalError):  # this SQLite was built without FTS5
                connection.execute(_WORDS_TABLE)
            connection.execute(f"PRAGMA user_version = {LAYOUT}")
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'words'").fetchone() is not None


def _stamps(connection: sqlite3.Connection, root: Path) -> Stamps | None:
    if not connection.execute("SELECT 1 FROM root WHERE path = ?", (str(root),)).fetchone():
        return None
    collections = connection.execute(
        "SELECT name, mtime_ns, size FROM collection WHERE root = ?", (str(root),)
    )
    problems = connection.execute(
        "SELECT collection, name, mtime_ns, size FROM problem WHERE root = ?", (str(root),)
    )
    stamps = Stamps({name: None if size is None else (mtime, size) for name, mtime, size in collections}, {})
    for collection, name, mtime_ns, size in problems:
        stamps.problems.setdefault(collection, {})[name] = (mtime_ns, size)
    return stamps


def _contents(connection: sqlite3.Connection, root: Path) -> Contents | None:
    if not connection.execute("SELECT 1 FROM root WHERE path = ?", (str(root),)).fetchone():
        return None
    rows = connection.execute(
        "SELECT collection || '/' || name, title, difficulty, minutes, collection, chapter, topics, tags,"
        " name, old_ids, chapter_order, place, prerequisites, faults FROM problem WHERE root = ?"
        " ORDER BY collection, chapter_order, place, name",
        (str(root),),
    ).fetchall()
    of_collections = connection.execute(
        "SELECT faults FROM collection WHERE root = ? ORDER BY name", (str(root),)
    )
    faults = [fault for (text,) in of_collections for fault in faults_from_text(text)]
    broken = [row[0] for row in rows if row[1] is None]
    faults += [fault for row in rows if row[1] is None for fault in faults_from_text(row[13])]
    return Contents(_summaries(rows, root), tuple(broken), tuple(faults))


def _summaries(rows: list[Any], root: Path) -> tuple[Summary, ...]:
    """Ten thousand of these are made while somebody waits: no work is done twice here."""
    levels = {level.value: level for level in Difficulty}
    folders: dict[str, Path] = {}
    found = []
    for row in rows:
        if row[1] is None:
            continue
        collection = row[4]
        folder = folders.get(collection)
        if folder is None:
            folder = folders[collection] = root / collection
        found.append(
            Summary(
                row[0],
                row[1],
                levels[row[2]],
                int(row[3]),
                collection,
                row[5],
                tuple(row[6].split(SEPARATOR)) if row[6] else (),
                tuple(row[7].split(SEPARATOR)) if row[7] else (),
                folder / row[8],
                root,
                tuple(row[9].split(SEPARATOR)) if row[9] else (),
                (int(row[10]), int(row[11])),
                tuple(row[12].split(SEPARATOR)) if row[12] else (),
            )
        )
    return tuple(found)
