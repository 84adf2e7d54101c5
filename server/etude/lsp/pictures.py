"""The picture of the numbers that differ: in the hover, or as a file for editors that show no images there.

In a hover an image can be a `data:` URI or a file. VS Code draws both, but several of its releases drew no files (1.38,
1.58, 1.105), nor does it where the server is on another machine, and files leave something behind. So it is a `data:`
URI, and only for a client that says it draws images: no capability of the protocol tells.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etude.feedback.pictures.drawing import draw
from etude.feedback.pictures.in_text import picture_text
from etude.feedback.pictures.panels import picture_of
from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.examination import ArrayPair
    from etude.lsp.capabilities import ClientCapabilities
    from etude.lsp.documents import OpenDocument

__all__ = ["PictureFacts", "PictureFiles", "picture_facts", "picture_file", "picture_markdown"]

_LONGEST_URI: Final = 80_000  # VS Code cuts the text of a hover off after 100,000 characters


async def picture_markdown(document: OpenDocument, line: int, client: ClientCapabilities) -> str:
    """The picture for a line (from 1) of the finding about a failing call; empty for others, and without numbers."""
    arrays = _shown(document)
    findings = document.report.findings[:1] if document.report is not None else ()
    if arrays is None or not any(each.span.line <= line <= each.span.end_line for each in findings):
        return ""
    picture = picture_of(arrays)
    if client.images and client.markdown_hover:
        png = base64.b64encode(await asyncio.to_thread(_drawn, arrays)).decode()
        if len(png) <= _LONGEST_URI:
            return f"{picture.sentence}\n\n![{say('pictures.alt')}](data:image/png;base64,{png})"
    fence = "```"
    return f"{fence}text\n{picture_text(picture)}\n{fence}"


async def picture_file(document: OpenDocument, files: PictureFiles) -> Path | None:
    """A file with the picture; None where there is nothing to draw."""
    arrays = _shown(document)
    if arrays is None or document.exercise is None:
        return None
    png = await asyncio.to_thread(_drawn, arrays)
    return files.write(document.exercise.problem.id.replace("/", "-"), png)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What there is to say of a picture: a title, a sentence, its other text, and the same in letters."""

    title: str
    sentence: str
    alt: str
    text_title: str
    text: str

    def as_json(self) -> dict[str, str]:
        """As it is sent."""
        told = {"title": self.title, "sentence": self.sentence, "alt": self.alt}
        return told | {"textTitle": self.text_title, "text": self.text}


def picture_facts(document: OpenDocument) -> PictureFacts | None:
    """What there is to say of the picture; None where there is nothing to draw."""
    arrays = _shown(document)
    if arrays is None or document.exercise is None:
        return None
    picture = picture_of(arrays)
    return PictureFacts(
        say("pictures.title", title=document.exercise.problem.title),
        picture.sentence,
        say("pictures.alt"),
        say("pictures.in_letters"),
        picture_text(picture),
    )


def _shown(document: OpenDocument) -> ArrayPair | None:
    return None if document.report is None or document.is_stale else document.report.arrays


@functools.lru_cache(maxsize=4)
def _drawn(arrays: ArrayPair) -> bytes:
    return draw(picture_of(arrays))


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """The folder for pictures of this server; nobody else can look into it, and it goes with the server."""

    folder: Path

    @property
    def _own(self) -> Path:
        return self.folder / str(os.getpid())

    def write(self, name: str, png: bytes) -> Path:
        """The file of this name, replaced at once.

        Raises:
            OSError: it cannot be written.
        """
        self._own.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._discard_ended()
        path = self._own / f"{name}.png"
        handle, draft = tempfile.mkstemp(dir=self._own, prefix=".picture-")
        with os.fdopen(handle, "wb") as file:
            file.write(png)
        Path(draft).replace(path)
        return path

    def remove(self) -> None:
        """Delete what this server has written."""
        shutil.rmtree(self._own, ignore_errors=True)

    def _discard_ended(self) -> None:
        """Delete what servers left that were killed."""
        for entry in self.folder.iterdir():
            if entry.name.isdigit() and not _is_alive(int(entry.name)):
                shutil.rmtree(entry, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        try:
            os.kill(pid, 0)
        except PermissionError:  # somebody else's by now
            return False
        return True
    return False
