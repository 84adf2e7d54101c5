"""How the work of a program grows, in words: from the steps for inputs of three sizes."""

from __future__ import annotations

import itertools
import math
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from etude.judge.growth import Curve, Growth, Unmeasured, Varied
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Order", "growth_lines", "order_of"]

_SHOWN: Final = 3  # n, 2n, 4n
_FLAT: Final = 0.02  # of all steps: a smaller increase is none
# Up to which ratio of two increases, each for twice the sizes of the other, something is taken to grow so.
_LOG, _LINEAR, _SQUARE, _CUBE = 1.2, 2.03, 4.9, 9.5
_NEAR: Final = 1.06  # so far from the ratio of n log n it may be
_CLEAR: Final = 3.0  # from here on no noise makes a square of n
_GAINS: Final = 1.12  # how much a power gains on n with each doubling; n log n loses


class Order(StrEnum):
    """How steps grow with n; the values are those of the messages."""

    CONSTANT = "constant"
    LOG = "log"
    LINEAR = "linear"
    SORTING = "sorting"  # n log n
    SQUARE = "square"
    CUBE = "cube"
    STEEPER = "steeper"
    UNCLEAR = "unclear"


def order_of(sizes: tuple[int, ...], steps: tuple[int, ...], *, sorts: bool, is_steady: bool = True) -> Order:
    """The order that counts of steps have, for three or more sizes, each twice the one before.

    What does not grow with n drops out of the increases from one size to the next; their ratio is 2 for n, 4 for n²,
    and so on, and between two of them for a sum of both: then the steeper one wins in the end. n log n is so near to n
    that it must show twice, or come from a built-in function that sorts; where inputs of one size differ much, as calls
    one after the other do, it is not looked for.
    """
    last = steps[-_SHOWN:]
    if all(abs(b - a) <= _FLAT * b for a, b in itertools.pairwise(last)):
        return Order.CONSTANT
    ratio, before = _ratio(last), _ratio(steps[-_SHOWN - 1 : -1]) if len(steps) > _SHOWN else None
    if ratio is None:
        return Order.UNCLEAR
    for limit, order in ((_LOG, Order.LOG), (_LINEAR, Order.LINEAR)):
        if ratio <= limit:
            return order
    if ratio > _SQUARE:
        return Order.CUBE if ratio <= _CUBE else Order.STEEPER
    log_linear = _log_linear(sizes[-_SHOWN:])
    gains = before is not None and before > _LINEAR and _beyond_n(ratio) >= _GAINS * _beyond_n(before)
    if ratio > _CLEAR or gains:
        return Order.SQUARE
    if sorts and ratio <= _NEAR * log_linear:
        return Order.SORTING
    both = before is not None and _is_near(before, _log_linear(sizes[-_SHOWN - 1 : -1]))
    return Order.SORTING if is_steady and both and _is_near(ratio, log_linear) else Order.LINEAR


def _ratio(steps: tuple[int, ...]) -> float | None:
    """How much larger the second increase is than the first; None where there are no two."""
    first, second = steps[1] - steps[0], steps[2] - steps[1]
    return second / first if first > 0 and second > 0 else None


def _beyond_n(ratio: float) -> float:
    """The part of the second increase that n alone does not explain."""
    return 1 - 2 / ratio


def _is_near(ratio: float, wanted: float) -> bool:
    return wanted / _NEAR <= ratio <= wanted * _NEAR


def _log_linear(sizes: tuple[int, ...]) -> float:
    """The ratio of the increases of n log n."""
    one, two, four = (size * math.log2(max(size, 2)) for size in sizes)
    return (four - two) / (two - one)


def growth_lines(growth: Growth | None) -> Iterator[str]:
    """Paragraphs about what was measured, or why nothing was; None when something else went before."""
    if growth is None:
        yield say("review.growth.interrupted")
        return
    if growth.reason is not None or not growth.curves:
        yield say(f"review.growth.{growth.reason or Unmeasured.FAILS}")
        return
    for curve in growth.curves:
        yield _sentence(curve)
        yield _counts(curve)
    if growth.unknown:
        yield say("review.growth.unknown", names=", ".join(f"`{name}`" for name in growth.unknown))
    yield say("review.growth.counted")


def _sentence(curve: Curve) -> str:
    is_steady = curve.varied is not Varied.CALLS
    own, reference = (
        order_of(curve.sizes[: len(steps)], steps, sorts=sorts, is_steady=is_steady)
        for steps, sorts in ((curve.own, curve.own_sorts), (curve.reference, curve.reference_sorts))
    )
    what = say(f"review.growth.{curve.varied}", names=_names(curve))
    if own is reference:
        return say("review.growth.alike", what=what, order=_word(own))
    return say("review.growth.other", what=what, own=_word(own), reference=_word(reference))


def _word(order: Order) -> str:
    return say(f"review.order.{order}")


def _names(curve: Curve) -> str:
    names = [f"`{name}`" for name in curve.names]
    if len(names) == 1 or curve.varied is not Varied.LENGTH:
        return names[0]
    return say("review.growth.and", most=", ".join(names[:-1]), last=names[-1])


def _counts(curve: Curve) -> str:
    rows = list(zip(curve.sizes, curve.own, curve.reference, strict=False))[-_SHOWN:]
    table = [say("review.growth.header")]
    table += [
        say("review.growth.row", size=size, own=own, reference=reference) for size, own, reference in rows
    ]
    return "\n".join(table)
