"""Which folders the learner trusts: code of a problem there may run on this machine."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from etude.errors import CatalogueError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

_PATIENCE_S = 10.0  # another process writes for milliseconds; longer means something is stuck


class TrustStore:
    """A list of folders in a file of its own.

    SQLite, because two editors may trust two folders at the same moment and neither may be lost. What cannot
    be read counts as not trusted.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def trust(self, folder: Path) -> None:
        """Trust `folder` and what lies below it from now on.

        Raises:
            CatalogueError: the decision cannot be kept.
        """
        self._write("INSERT OR IGNORE INTO trusted (path) VALUES (?)", folder)

    def distrust(self, folder: Path) -> None:
        """Forget that `folder` is trusted. One below a trusted folder stays trusted.

        Raises:
            CatalogueError: the decision cannot be kept.
        """
        if self._file.exists():
            self._write("DELETE FROM trusted WHERE path = ?", folder)

    def is_trusted(self, folder: Path) -> bool:
        """Whether `folder`, or one around it, is trusted; links are followed first."""
        real = folder.resolve()
        return not set(self.trusted()).isdisjoint((real, *real.parents))

    def trusted(self) -> tuple[Path, ...]:
        """The trusted folders, by name."""
        if not self._file.exists():
            return ()
        try:
            with self._open() as store:
                rows = store.execute("SELECT path FROM trusted ORDER BY path").fetchall()
        except (sqlite3.Error, OSError) as error:
            logger.warning("The list of trusted folders %s cannot be read: %s", self._file, error)
            return ()
        return tuple(Path(path) for (path,) in rows)

    def _write(self, statement: str, folder: Path) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as store:
                store.execute(statement, (str(folder.resolve()),))
        except (sqlite3.Error, OSError) as error:
            raise CatalogueError(say("catalogue.trust_not_kept", file=self._file, reason=error)) from error

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        store = sqlite3.connect(self._file, timeout=_PATIENCE_S)
        try:
            with store:  # one transaction: kept wholly or not at all
                store.execute("CREATE TABLE IF NOT EXISTS trusted (path TEXT PRIMARY KEY)")
                yield store
        finally:
            store.close()
