"""Values by cost, smallest first: the machinery of size-ordered enumeration.

A cost is a sum of sizes and of places in the teaching order, so that no part of an input starves the others.
A place costs the length of its binary form: 0, 1, 2, 2, 3, 3, 3, 3 …, so that late values come
into play while sizes are small.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Value = TypeVar("Value")
Other = TypeVar("Other")

TIER = 500  # how many values of one cost are looked at: more would never be reached
_SEARCH = 64  # how far to look for the first value


class Tiers(Generic[Value]):
    """Values by cost. Cost 0 has a value unless there is none at all; nothing costs more than `top`."""

    def __init__(self, make: Callable[[int], Iterable[Value]], top: int) -> None:
        self._make = make
        self._known: dict[int, tuple[Value, ...]] = {}
        self._first = 0
        self._first = next((cost for cost in range(min(top, _SEARCH) + 1) if self.at(cost)), 0)
        if self._first:
            self._known = {0: self._known[self._first]}
        self.top = top - self._first

    def at(self, cost: int) -> tuple[Value, ...]:
        """The values of this cost, in teaching order."""
        if cost not in self._known:
            self._known[cost] = tuple(islice(self._make(cost + self._first), TIER))
        return self._known[cost]

    def flat(self, count: int) -> list[Value]:
        """The first values."""
        every = (value for cost in range(min(self.top, _SEARCH) + 1) for value in self.at(cost))
        return list(islice(every, count))


def place_cost(place: int) -> int:
    """What the place of a value in the teaching order costs."""
    return place.bit_length()


def listed(values: Iterable[Value]) -> Tiers[Value]:
    """Values in teaching order."""
    known = tuple(values)
    by_cost: dict[int, list[Value]] = {}
    for place, value in enumerate(known):
        by_cost.setdefault(place_cost(place), []).append(value)
    return Tiers(lambda cost: by_cost.get(cost, ()), place_cost(max(0, len(known) - 1)))


def either(options: Iterable[Tiers[Value]]) -> Tiers[Value]:
    """Values of several kinds, the first kind preferred."""
    known = tuple(options)

    def make(cost: int) -> Iterator[Value]:
        for place, option in enumerate(known):
            if 0 <= cost - place_cost(place) <= option.top:
                yield from option.at(cost - place_cost(place))

    return Tiers(make, max(option.top for option in known) + place_cost(len(known) - 1))


def every(parts: Iterable[Tiers[Value]]) -> Tiers[tuple[Value, ...]]:
    """One value of each part, the cost shared out fairly."""
    known = tuple(parts)
    tops = [sum(part.top for part in known[start:]) for start in range(len(known) + 1)]

    def make(cost: int, start: int = 0) -> Iterator[tuple[Value, ...]]:
        if start == len(known):
            yield from [()] * (cost == 0)
            return
        part = known[start]
        for spent in range(max(0, cost - tops[start + 1]), min(cost, part.top) + 1):
            for value in part.at(spent):
                for rest in make(cost - spent, start + 1):
                    yield (value, *rest)

    return Tiers(make, tops[0])


def mapped(function: Callable[[Value], Other], tiers: Tiers[Value]) -> Tiers[Other]:
    """The same tiers with each value turned into another."""
    return Tiers(lambda cost: map(function, tiers.at(cost)), tiers.top)


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long containers are: each item more or fewer than `start`, the least ordinary length, costs 1."""

    low: int
    high: int
    start: int

    def within(self, cost: int) -> Iterator[tuple[int, int]]:
        """Each length that costs no more than this, with what is left for the items."""
        for length in range(max(self.low, self.start - cost), min(self.high, self.start + cost) + 1):
            yield length, cost - abs(length - self.start)

    @property
    def top(self) -> int:
        """What the costliest length costs."""
        return max(self.start - self.low, self.high - self.start)


def runs(item: Tiers[Value], lengths: Lengths) -> Tiers[tuple[Value, ...]]:
    """Runs of items."""

    def of_length(length: int, cost: int) -> Iterator[tuple[Value, ...]]:
        """Runs that begin with items of cost 0 up to the first that costs something."""
        if cost == 0:
            yield item.at(0)[:1] * length
            return
        for before in reversed(range(length)):
            for spent in range(1, min(cost, item.top) + 1):
                for value in item.at(spent):
                    for rest in of_length(length - before - 1, cost - spent):
                        yield (*(item.at(0)[:1] * before), value, *rest)

    def make(cost: int) -> Iterator[tuple[Value, ...]]:
        for length, left in lengths.within(cost):
            if item.at(0) or length == 0:
                yield from of_length(length, left)

    return Tiers(make, lengths.top + lengths.high * item.top)


def subsets(item: Tiers[Value], lengths: Lengths) -> Tiers[tuple[Value, ...]]:
    """Runs of different items, each set of items once."""

    def of_length(
        length: int, cost: int, pool: list[tuple[int, Value]], first: int
    ) -> Iterator[tuple[Value, ...]]:
        if length == 0:
            yield from [()] * (cost == 0)
            return
        for place in range(first, len(pool)):
            spent, value = pool[place]
            if spent > cost:
                return
            for rest in of_length(length - 1, cost - spent, pool, place + 1):
                yield (value, *rest)

    def make(cost: int) -> Iterator[tuple[Value, ...]]:
        pool = [(spent, value) for spent in range(min(cost, item.top) + 1) for value in item.at(spent)]
        for length, left in lengths.within(cost):
            yield from of_length(length, left, pool, 0)

    return Tiers(make, lengths.top + lengths.high * item.top)
