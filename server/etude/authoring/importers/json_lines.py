"""JSON Lines: one problem a line, in the form that benchmarks share.

    {"id", "prompt", "entry_point", "starter"?, "reference"?, "tests"}

Also known under the names that the common benchmarks give them: `task_id`, `canonical_solution`, `test`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.imported import ImportedChapter, ImportedCollection, Reading, Refusal
from etude.authoring.importers.json_values import JsonObject, parse_json
from etude.authoring.importers.line_problem import read_line
from etude.authoring.importers.source_files import decoded, open_regular
from etude.catalogue.names import is_id
from etude.catalogue.text_file import MAX_BYTES
from etude.errors import ImportRefused
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from etude.authoring.importers.imported import ImportedProblem

__all__ = ["JsonLinesImporter"]

NAME: Final = "jsonl"
CHAPTER: Final = "problems"
_MOST_BYTES: Final = 100_000_000
_MOST_LINES: Final = 20_000


class JsonLinesImporter:
    """Reads a file of JSON Lines.

    Args:
        collection: the id of the collection that it becomes; empty for one after the file's name.
        license: under which the source is, where a line does not say so itself.
    """

    def __init__(self, collection: str = "", license: str = "") -> None:  # noqa: A002  # the word of the format
        self._collection = collection
        self._license = license or say("importing.unknown_license")

    def read(self, source: Path) -> Reading:
        """A problem for each line that is not empty.

        Raises:
            ImportRefused: the file cannot be read, or its name is no id.
        """
        wanted = self._collection or _as_id(source.stem)
        if not is_id(wanted):
            raise ImportRefused(say("importing.jsonl.no_collection", name=wanted or source.name))
        problems: dict[str, ImportedProblem] = {}
        refusals: list[Refusal] = []
        with open_regular(source, source.name, _MOST_BYTES) as file:
            for number, line in _lines(file):
                place = say("importing.jsonl.line", number=number)
                try:
                    problem = self._problem(line, place, source.name)
                except ImportRefused as error:
                    refusals.append(Refusal(place, str(error)))
                    continue
                first = problems.get(problem.name)
                if first is not None:
                    sentence = say("importing.twice", name=problem.name, first=first.place)
                    refusals.append(Refusal(place, sentence, problem.name))
                else:
                    problems[problem.name] = problem
        summary = say("importing.jsonl.summary", name=source.name)
        chapters = (ImportedChapter(CHAPTER, say("importing.jsonl.chapter")),)
        collection = ImportedCollection(wanted, source.stem, summary, self._license, chapters)
        return Reading(NAME, collection, tuple(problems.values()), tuple(refusals))

    def _problem(self, line: bytes, place: str, file: str) -> ImportedProblem:
        if len(line) > MAX_BYTES:
            raise ImportRefused(say("importing.jsonl.long_line", limit_kb=MAX_BYTES // 1000))
        record = JsonObject(parse_json(decoded(line, place), place), place)
        own_id = _id_of(record)
        name = _as_id(own_id)
        if not is_id(name):
            raise ImportRefused(say("importing.jsonl.no_id"))
        source = say("importing.jsonl.source", name=file, id=own_id)
        return read_line(record, name, place, chapter=CHAPTER, source=source, licence=self._license)


def _id_of(record: JsonObject) -> str:
    """A line's own name for itself, which benchmarks also give as a number."""
    key = "id" if "id" in record else "task_id"
    found = record.value(key)
    return str(found) if type(found) is int else record.text(key)


def _as_id(text: str) -> str:
    """A text as an id: `HumanEval/0` becomes `humaneval-0`."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers; of one that is too long, no more than tells so.

    Raises:
        ImportRefused: there are more than any collection has.
    """
    number = 0
    while piece := file.readline(MAX_BYTES + 1):
        number += 1
        if number > _MOST_LINES:
            raise ImportRefused(say("importing.jsonl.many_lines", most=_MOST_LINES))
        rest = piece
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(MAX_BYTES)
        if piece.strip():
            yield number, piece
