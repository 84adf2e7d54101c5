"""What the names of a program held in the call that is shown, line by line, in as few words as possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.judge.examination import RETURNED
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.judge.examination import LineValue

__all__ = ["values_by_line"]

_FIRST = 3  # of the values that a line gives to a name again and again
_LONGEST = 100


def values_by_line(values: Iterable[LineValue]) -> dict[int, str]:
    """For each line what it gave: "total = 0 → 2 → 5 → … → 14", several names set apart by semicolons."""
    found: dict[int, dict[str, list[str]]] = {}
    for value in values:
        texts = found.setdefault(value.line, {}).setdefault(value.name, [])
        if not texts or texts[-1] != value.text:
            texts.append(value.text)
    return {
        line: "; ".join(_text(name, texts) for name, texts in names.items())
        for line, names in sorted(found.items())
    }


def _text(name: str, texts: list[str]) -> str:
    shown = texts if len(texts) <= _FIRST + 1 else [*texts[:_FIRST], "…", texts[-1]]
    series = " → ".join(shown)
    if len(series) > _LONGEST and len(texts) > 1:
        series = f"{texts[0]} → … → {texts[-1]}"
    if len(series) > _LONGEST:
        series = series[: _LONGEST - 1] + "…"
    if name == RETURNED:
        return say("feedback.values.returned", value=series)
    return say("feedback.values.name", name=name, value=series)
