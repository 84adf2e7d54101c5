"""Reading a source that nobody has looked at: no way out of its folder, nothing too large, nothing but text."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from etude.catalogue.text_file import MAX_BYTES
from etude.errors import ImportRefused
from etude.messages import say

__all__ = ["SourceFolder", "decoded", "open_regular"]

_MOST_FILES: Final = 100  # in one folder of an exercise


class SourceFolder:
    """A folder whose files are read by their names relative to it. What lies outside cannot be reached."""

    def __init__(self, path: Path) -> None:
        """Look at a folder.

        Raises:
            ImportRefused: there is none.
        """
        if not path.is_dir():
            raise ImportRefused(say("importing.no_folder", folder=path))
        self.path = path.resolve()

    def below(self, name: str) -> SourceFolder:
        """A folder in it.

        Raises:
            ImportRefused: there is none, or it leads outside.
        """
        return SourceFolder(self._inside(name))

    def has(self, name: str) -> bool:
        """Whether there is something of this name."""
        return os.path.lexists(self.path / name)

    def text(self, name: str) -> str:
        """The text of a file, with Unix line ends.

        Raises:
            ImportRefused: there is none that can be read, and why.
        """
        return decoded(self.content(name), name).replace("\r\n", "\n").replace("\r", "\n")

    def optional_text(self, name: str) -> str:
        """The text of a file, empty when there is none.

        Raises:
            ImportRefused: there is one, and it cannot be read.
        """
        return self.text(name) if self.has(name) else ""

    def content(self, name: str) -> bytes:
        """The bytes of a file, which are UTF-8.

        Raises:
            ImportRefused: there is none that can be read, and why.
        """
        path = self._inside(name)
        with open_regular(path, name, MAX_BYTES) as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:  # it has grown since
            raise ImportRefused(say("importing.too_large", name=name, limit_kb=MAX_BYTES // 1000))
        decoded(content, name)
        return content

    def names(self) -> tuple[str, ...]:
        """What lies in the folder itself, by name, hidden entries left out.

        Raises:
            ImportRefused: there are more than any exercise has.
        """
        found = sorted(path.name for path in self.path.iterdir() if not path.name.startswith("."))
        if len(found) > _MOST_FILES:
            raise ImportRefused(say("importing.many_files", count=len(found), most=_MOST_FILES))
        return tuple(found)

    def folders(self) -> tuple[str, ...]:
        """The names of the folders in it, hidden ones left out; links are none."""
        with os.scandir(self.path) as entries:
            found = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        return tuple(sorted(name for name in found if not name.startswith(".")))

    def _inside(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or "\0" in name or "\\" in name or name.startswith("/") or ".." in parts:
            raise ImportRefused(say("importing.outside", name=name))
        try:
            found = (self.path / name).resolve()
        except (OSError, RuntimeError) as error:  # a loop of links
            raise ImportRefused(say("importing.unreadable", name=name, reason=error)) from error
        if not found.is_relative_to(self.path):
            raise ImportRefused(say("importing.link_outside", name=name))
        return found


def open_regular(path: Path, name: str, most_bytes: int) -> BinaryIO:
    """A file that is open for reading, if it is an ordinary one.

    Raises:
        ImportRefused: it is none, is too large, or cannot be opened.
    """
    try:
        # Without waiting: a named pipe would else keep us until somebody writes.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError as error:
        raise ImportRefused(say("importing.missing", name=name)) from error
    except OSError as error:
        raise ImportRefused(say("importing.unreadable", name=name, reason=error.strerror)) from error
    status = os.fstat(descriptor)
    if stat.S_ISREG(status.st_mode) and status.st_size <= most_bytes:
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise ImportRefused(say("importing.no_file", name=name))
    raise ImportRefused(say("importing.too_large", name=name, limit_kb=most_bytes // 1000))


def decoded(content: bytes, name: str) -> str:
    """UTF-8 as text.

    Raises:
        ImportRefused: it is none.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"0x{content[error.start]:02x}"
        raise ImportRefused(say("importing.not_utf8", name=name, line=line, byte=byte)) from error
