"""The tables of docs/comparison.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["PAGE", "Row", "filled"]

PAGE: Final = Path(__file__).parents[1] / "docs" / "comparison.md"
PLACE: Final = re.compile(
    r"(?<=<!-- comparison: made by bench/comparison.py -->\n).*?(?=<!-- /comparison -->)", re.DOTALL
)
_KINDS: Final = {"right": "right solutions", "mistake": "mistakes", "hostile": "hostile"}
_PASS, _NOTHING = "pass", "no verdict"


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one runner.

    Attributes:
        verdicts: by submission: whether it is right, and what was said of it.
        seconds: how long a right solution takes, from start to end.
        leaked: submissions that saw the test that was run on them.
        exception_line: whether a line of the submission is named for an exception.
        value_line: … and for a wrong value.
    """

    name: str
    version: str
    verdicts: dict[str, tuple[bool, str]]
    seconds: float
    leaked: frozenset[str]
    exception_line: bool
    value_line: bool

    def false_passes(self) -> list[str]:
        """The wrong submissions that passed."""
        return [name for name, (right, said) in self.verdicts.items() if said == _PASS and not right]

    def without_verdict(self) -> list[str]:
        """The submissions that were not judged."""
        return [name for name, (_, said) in self.verdicts.items() if said == _NOTHING]

    def is_right(self, name: str) -> bool:
        """Whether the verdict is the one to give."""
        right, said = self.verdicts[name]
        return said != _NOTHING and (said == _PASS) == right


def filled(page: str, rows: list[Row], skipped: dict[str, str], day: dt.date, machine: dict[str, str]) -> str:
    """The page with what was found between its markers."""
    if len(PLACE.findall(page)) != 1:
        raise SystemExit(f"{PAGE} has no place for the tables, or several")
    parts = [_when(day, machine), _summary(rows), _each(rows)]
    if skipped:
        parts.append("\n".join(f"Left out: {name}, since {reason}." for name, reason in skipped.items()))
    return PLACE.sub(lambda _: "\n" + "\n\n".join(parts) + "\n\n", page)


def _when(day: dt.date, machine: dict[str, str]) -> str:
    shown = ", ".join(machine[key] for key in ("system", "Python", "processor") if key in machine)
    return f"Run on {day.isoformat()}: {shown}."


def _summary(rows: list[Row]) -> str:
    counts = {kind: _names(rows[0], kind) for kind in _KINDS} if rows else {}
    head = ["runner", "version", *(f"{_KINDS[kind]} judged rightly" for kind in counts)]
    head += [
        "false passes",
        "no verdict",
        "saw the test",
        "line of an exception",
        "line of a wrong value",
        "time",
    ]
    table = [_line(head), "|---" * len(head) + "|"]
    for row in rows:
        verdicts = (f"{sum(map(row.is_right, names))} of {len(names)}" for names in counts.values())
        facts = (len(row.false_passes()), len(row.without_verdict()), len(row.leaked))
        lines = ("yes" if each else "no" for each in (row.exception_line, row.value_line))
        table.append(
            _line([row.name, row.version, *verdicts, *map(str, facts), *lines, f"{row.seconds:.2f} s"])
        )
    return "\n".join(table)


def _names(row: Row, kind: str) -> list[str]:
    return [name for name in row.verdicts if name.startswith(f"{kind}: ")]


def _each(rows: list[Row]) -> str:
    """The submissions that some runner got wrong."""
    names = [name for name in rows[0].verdicts if not all(row.is_right(name) for row in rows)] if rows else []
    if not names:
        return "No runner got any submission wrong."
    table = [_line(["submission", *(row.name for row in rows)]), "|---" * (len(rows) + 1) + "|"]
    table += [_line([f"`{name.partition(': ')[2]}`", *(_said(row, name) for row in rows)]) for name in names]
    same = len(rows[0].verdicts) - len(names)
    return "\n".join(table) + f"\n\nOn the other {same} submissions all agree, and are right."


def _said(row: Row, name: str) -> str:
    right, said = row.verdicts[name]
    if row.is_right(name):
        return "right"
    if said == _NOTHING:
        return "*no verdict*"
    return "**failed, though right**" if right else "**false pass**"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
