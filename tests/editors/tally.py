"""Which editors were driven, in which version, and what was seen to work in each: a table at the end of the tests.

`python tests/editors/tally.py FILE` prints one table of all runs that noted theirs in the file (`ETUDE_EDITOR_TALLY`).
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["FILE", "Seen", "Tally", "note", "seen_in", "table"]

FILE: Final = "ETUDE_EDITOR_TALLY"
_EDITOR: Final = "editor"
_FEATURE: Final = "editor-feature"


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a feature worked in an editor, which is named with its version."""

    editor: str
    feature: str
    passed: bool


class Tally:
    """What one test sees in one editor. It travels with the test's report, so that the process that reports has it."""

    def __init__(self, properties: list[tuple[str, object]]) -> None:
        self._properties = properties

    def drives(self, editor: str) -> None:
        """Note the editor, with its version."""
        if (_EDITOR, editor) not in self._properties:
            self._properties.append((_EDITOR, editor))

    @contextlib.contextmanager
    def feature(self, name: str) -> Iterator[None]:
        """A part of the test: what it is about works if the part comes to its end."""
        noted: list[object] = [name, False]
        self._properties.append((_FEATURE, noted))
        yield
        noted[1] = True


def seen_in(report: Any) -> list[Seen]:
    """What a test saw, from its report; the test as a whole where it has no parts."""
    editors = [str(value) for name, value in report.user_properties if name == _EDITOR]
    parts = [value for name, value in report.user_properties if name == _FEATURE]
    if not parts:
        function = report.nodeid.rpartition("::")[2].partition("[")[0]
        parts = [[function.removeprefix("test_").replace("_", " "), report.passed]]
    return [Seen(editor, name, passed) for editor in editors for name, passed in parts]


def note(seen: Iterable[Seen]) -> None:
    """Add to the file that collects the tables of several runs, where there is one."""
    if name := os.environ.get(FILE):
        with Path(name).open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps([each.editor, each.feature, each.passed])}\n" for each in seen)


def table(seen: Iterable[Seen]) -> list[str]:
    """Features by editors. A feature that was seen several times has worked if it always did."""
    results: dict[str, dict[str, bool]] = {}
    for each in seen:
        row = results.setdefault(each.feature, {})
        row[each.editor] = row.get(each.editor, True) and each.passed
    editors = sorted({editor for row in results.values() for editor in row}, key=_by_version)
    widths = [max(len(editor), 6) for editor in editors]
    first = max((len(feature) for feature in results), default=0)
    lines = [
        f"{'':{first}}  {'  '.join(f'{one:{width}}' for one, width in zip(editors, widths, strict=True))}"
    ]
    for feature, row in results.items():
        cells = [{True: "pass", False: "FAIL", None: "·"}[row.get(editor)] for editor in editors]
        line = "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True))
        lines.append(f"{feature:{first}}  {line}".rstrip())
    return [*lines, f"{len(editors)} editors"]


def _by_version(editor: str) -> tuple[str, list[int]]:
    return re.sub(r"[\d.]+", "", editor), [int(number) for number in re.findall(r"\d+", editor)]


if __name__ == "__main__":
    noted = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    print("\n".join(table(Seen(*each) for each in noted)))
