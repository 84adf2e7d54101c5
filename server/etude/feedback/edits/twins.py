"""The same edit in all places that are alike: a mistake that was made with rows was made with columns too."""

from __future__ import annotations

import ast
import keyword
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from etude.feedback.edits.context import BUILTINS
from etude.feedback.edits.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from etude.feedback.edits.context import Context

__all__ = ["twins"]

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_WORD: Final = re.compile(r"[A-Za-z_]\w*|\d+")
_SMALLEST: Final = 3  # tokens of what two places have in common, so that they are alike at all
_MOST_PLACES: Final = 4
_FADING: Final = 0.82  # each edit alone is likelier

_Key: TypeAlias = tuple[object, ...]
_Weighed: TypeAlias = tuple[float, Edit]


@dataclass(frozen=True, slots=True)
class _Part:
    """An expression or a simple step: where it stands, and what it is but for its names."""

    start: int
    end: int
    shape: tuple[str, ...]
    names: dict[str, str]
    counted: dict[str, str]  # names and numbers


def twins(context: Context, found: Sequence[_Weighed]) -> Iterator[_Weighed]:
    """Edits that make the same change in two to four places, for edits that were found for each of the places.

    Args:
        context: the submission.
        found: edits with how likely each is, the likeliest first.
    """
    parts = _Parts(context)
    groups: dict[_Key, dict[int, _Weighed]] = {}
    for likelihood, edit in found:
        if edit.from_reference:
            continue
        for part in parts.around(edit.start, edit.end):
            for key in _keys(context, part, edit):
                groups.setdefault(key, {}).setdefault(part.start, (likelihood, edit))
        groups.setdefault(parts.words_before(edit), {}).setdefault(edit.start, (likelihood, edit))
    seen: set[tuple[tuple[int, int, str], ...]] = set()
    for group in groups.values():
        for members in _choices(sorted(group.values(), key=lambda each: each[1].start)):
            edits = [edit for _, edit in members]
            made = tuple((edit.start, edit.end, edit.replacement) for edit in edits)
            if made in seen or any(one[1] > other[0] for one, other in pairwise(made)):
                continue
            seen.add(made)
            yield _FADING * max(likelihood for likelihood, _ in members), _together(context, edits)


def _choices(members: list[_Weighed]) -> Iterator[list[_Weighed]]:
    if 2 <= len(members) <= _MOST_PLACES:
        yield members
    if len(members) == _MOST_PLACES:
        yield members[:2]
        yield members[2:]


def _together(context: Context, edits: list[Edit]) -> Edit:
    at, text = edits[0].start, ""
    for edit in edits:
        text += context.source[at : edit.start] + edit.replacement
        at = edit.end
    return replace(edits[0], end=at, replacement=text, anywhere=True, twin=True)


def _keys(context: Context, part: _Part, edit: Edit) -> Iterator[_Key]:
    """What edits of parts that are alike have in common when they are the same edit."""
    before = len(_TOKEN.findall(context.source, part.start, edit.start))
    inside = len(_TOKEN.findall(context.source, edit.start, edit.end))
    for names in (part.names, part.counted):
        text = _WORD.sub(lambda word: names.get(word[0], word[0]), edit.replacement)  # noqa: B023 - used at once
        yield edit.kind, part.shape, before, inside, text


class _Parts:
    """The expressions and steps of a program, by their places."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._fixed = (
            BUILTINS
            | context.called_names
            | {(alias.asname or alias.name).partition(".")[0] for alias in context.all(ast.alias)}
        )
        found = {
            context.range(node)
            for node in context.nodes
            if isinstance(node, ast.expr | ast.Assign | ast.AugAssign | ast.Return | ast.Expr)
        }
        self._places = sorted(found, key=lambda place: (place[0], -place[1]))
        self._starts = [start for start, _ in self._places]
        self._known: dict[tuple[int, int], _Part | None] = {}

    def around(self, start: int, end: int) -> Iterator[_Part]:
        """The smallest part that an edit stands in, and the largest."""
        around = [place for place in self._places[: bisect_right(self._starts, start)] if place[1] >= end]
        around.sort(key=lambda place: place[1] - place[0])
        for place in dict.fromkeys((*around[:2], *around[-2:])):
            part = self._part(*place)
            if part is not None:
                yield part

    def words_before(self, edit: Edit) -> _Key:
        """The same for edits that make the same of the same, behind the same words but for names: `axis=0` twice."""
        source = self._context.source
        replaced = source[edit.start : edit.end]
        line = source.rfind("\n", 0, edit.start) + 1
        few = 1 if _WORD.search(replaced) else _SMALLEST
        before = _TOKEN.findall(source, line, edit.start)[-few:]
        shape = ["$" if self._is_name(token) else token for token in before]
        return edit.kind, *shape, replaced, edit.replacement

    def _is_name(self, token: str) -> bool:
        return token.isidentifier() and token not in self._fixed and not keyword.iskeyword(token)

    def _part(self, start: int, end: int) -> _Part | None:
        if (start, end) not in self._known:
            self._known[start, end] = self._read(start, end)
        return self._known[start, end]

    def _read(self, start: int, end: int) -> _Part | None:
        names: dict[str, str] = {}
        counted: dict[str, str] = {}
        shape: list[str] = []
        last = ""
        for token in _TOKEN.findall(self._context.source, start, end):
            if token.isdigit():
                shape.append("#")
                counted.setdefault(token, f"#{len(counted)}")
            elif self._is_name(token) and last != ".":
                shape.append("$")
                names.setdefault(token, f"${len(names)}")
                counted.setdefault(token, f"${len(counted)}")
            else:
                shape.append(token)
            last = token
        if len(shape) < _SMALLEST:
            return None
        return _Part(start, end, tuple(shape), names, counted)
