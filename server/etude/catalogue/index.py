"""The index: what a list of problems shows, kept in SQLite so that ten thousand of them are there at once.

It holds nothing that the folders do not hold. Rows are keyed by file, mtime_ns and size, and `revalidate`
reads what has changed. Whatever happens to the cache file, the index works on in memory.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import logging
import sqlite3
import threading
from typing import TYPE_CHECKING, TypeVar

from etude.catalogue.index_page import read_page, write_page
from etude.catalogue.index_rows import Stamps, faults_from_text, find_changes
from etude.catalogue.scan import scan_root

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from etude.catalogue.index_page import Contents
    from etude.catalogue.index_rows import Changes

logger = logging.getLogger(__name__)

LAYOUT = (
    1  # raise it with any change of the tables or of what the columns mean: an older file is then made anew
)
_PATIENCE_S = 0.25  # a locked cache is not worth waiting for
_TABLES = """
CREATE TABLE root (path TEXT PRIMARY KEY, page TEXT);
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
_PAGE = """
SELECT collection || '/' || name, title, difficulty, minutes, collection, chapter,
       topics, tags, prerequisites, old_ids, chapter_order, place
FROM problem WHERE root = ? AND title IS NOT NULL ORDER BY collection, chapter_order, place, name
"""
_SEARCH = """
SELECT problem.root, words.id FROM words JOIN problem ON problem.key = words.rowid
WHERE words MATCH ? ORDER BY bm25(words, 4.0, 8.0, 3.0, 3.0, 1.0), problem.place
"""

Answer = TypeVar("Answer")
# What a cache file may answer when something else wrote it, or half of it is gone.
_BAD_CACHE = (sqlite3.Error, ValueError, KeyError, TypeError, OSError)
_OUT_OF_REACH = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}


class Index:
    """Summaries by root. Safe to use from several threads; a slow revalidation does not block the others."""

    def __init__(self, cache_file: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._cache_file = cache_file
        self._connection: sqlite3.Connection | None = None
        self._has_words = False
        self._fresh_starts = 0  # how often the index was lost and began again, empty

    def contents(self, root: Path) -> Contents | None:
        """What was known when the index was last revalidated; None when this root never was."""
        return self._ask(lambda connection: _contents(connection, root))

    def revalidate(self, root: Path) -> bool:
        """Bring the index up to date with the folders; whether anything had changed."""
        while True:
            start = self._fresh_starts
            known = self._ask(lambda connection: _stamps(connection, root))
            changes = find_changes(root, known or Stamps({}, {}), scan_root(root))
            if known is not None and not changes:
                return False
            write = functools.partial(self._write, root=str(root), changes=changes, start=start)
            if self._ask(write):
                return True

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
        if self._cache_file is not None and _is_spoilt(error):
            with contextlib.suppress(OSError):  # the next start makes a new one
                self._cache_file.unlink()
        self._cache_file = None
        self._fresh_starts += 1

    def _search(
        self, connection: sqlite3.Connection, match: str, among: set[str], limit: int
    ) -> list[tuple[str, str]] | None:
        if not self._has_words:
            return None
        hits = (
            (root, problem_id) for root, problem_id in connection.execute(_SEARCH, (match,)) if root in among
        )
        return list(itertools.islice(hits, limit))

    def _write(self, connection: sqlite3.Connection, root: str, changes: Changes, start: int) -> bool:
        """Write the changes, unless the index they were made for is gone."""
        if self._fresh_starts != start:
            return False
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
            connection.execute("INSERT OR REPLACE INTO root VALUES (?, ?)", (root, _page(connection, root)))
            if self._has_words:
                connection.execute(_ADD_WORDS, (root,))
        return True


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
    row = connection.execute("SELECT page FROM root WHERE path = ?", (str(root),)).fetchone()
    return None if row is None else read_page(row[0], root)


def _page(connection: sqlite3.Connection, root: str) -> str:
    rows = connection.execute(_PAGE, (root,)).fetchall()
    broken = connection.execute(
        "SELECT collection || '/' || name, faults FROM problem WHERE root = ? AND title IS NULL", (root,)
    ).fetchall()
    collections = connection.execute("SELECT faults FROM collection WHERE root = ?", (root,)).fetchall()
    texts = [text for (text,) in collections] + [text for _, text in broken]
    faults = [fault for text in texts for fault in faults_from_text(text)]
    return write_page(rows, [problem_id for problem_id, _ in broken], faults)


def _is_spoilt(error: Exception) -> bool:
    """Whether the file itself is wrong, rather than out of reach for the moment."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return not isinstance(error, OSError)
    return code & 0xFF not in _OUT_OF_REACH  # the higher bits only say more
