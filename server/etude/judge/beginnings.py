"""Where wrong values begin: expressions that give what no right program comes by, out of parts that are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from etude.judge.cage.seen_source import seen_tree
from etude.judge.learner_errors import WorkerEnded, raised_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from etude.judge.cage.seen_source import Part
    from etude.judge.link import Link

__all__ = ["Seen", "beginnings", "parts_of", "seen_values"]

_MOST_VALUES: Final = 150  # of one run

Seen = tuple[int, tuple[int, ...]]
"""The number of an expression and checksums of the parts of its value."""


def parts_of(source: str) -> list[Part]:
    """The expressions of a program by number; none of what Python cannot read."""
    try:
        return seen_tree(source)[1]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def seen_values(link: Link, request: bytes) -> list[Seen]:
    """The values of a run, in the order of time, as the worker tells them; nothing when it does not.

    Nothing else can be asked of the worker afterwards.
    """
    try:
        told: Any = link.see(request, _MOST_VALUES)
        return [(int(number), tuple(map(int, value))) for number, value in told[:_MOST_VALUES]]
    except (WorkerEnded, TypeError, ValueError, IndexError, KeyError, AttributeError):
        return []
    except Exception as error:
        if raised_from(error) is None:
            raise
        return []


def beginnings(
    parts: Sequence[Part], values: Iterable[Seen], known: frozenset[int] | set[int]
) -> tuple[int, ...]:
    """The lines on which values begin of which a part is not known, in the order of time.

    A value that is made of such a value begins there and not here; one of which something known is made is but
    another way there.
    """
    inner = {number for part in parts for number in part.inner}
    waiting: dict[int, tuple[bool, list[int]]] = {}
    found: dict[int, None] = {}
    for number, value in values:
        if not 0 <= number < len(parts):
            continue
        part = parts[number]
        made_of = [waiting.pop(each) for each in part.inner if each in waiting]
        unknown = not known.issuperset(value)
        lines = [line for _, begun in made_of for line in begun]
        if unknown and not part.is_name and not any(was_unknown for was_unknown, _ in made_of):
            lines = [part.line]
        elif value and not unknown:
            lines = []
        if number in inner:
            before = waiting.get(number, (False, []))
            waiting[number] = (before[0] or unknown, before[1] + lines)
        else:
            found.update(dict.fromkeys(lines))
    # An exception may have left them before anything was made of them.
    found.update(dict.fromkeys(line for _, lines in waiting.values() for line in lines))
    return tuple(found)
