# /// expect
# outcome = "accepted"
# ///
import asyncio
import collections
import contextlib
import enum
import functools
from collections import OrderedDict, namedtuple
from dataclasses import dataclass, field
from typing import NamedTuple


def identity(value):
    return value


# shared parts


def twice(part):
    return [part, part]


def rows(count):
    return [[0] * count] * count


def nested():
    part = {"n": 1}
    return {"one": part, "two": (part, [part])}


def are_same(one, other):
    return one is other


def are_same_inside(pair):
    return pair[0] is pair[1]


def add_to_first(one, other):
    one.append(1)
    return len(other)


def in_a_circle():
    ring = [1]
    ring.append({"back": ring})
    return ring


# linked structures


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def chain(values):
    head = None
    for value in reversed(values):
        head = Node(value, head)
    return head


def reverse(head):
    before = None
    while head is not None:
        head.next, before, head = before, head, head.next
    return before


def to_list(head):
    found = []
    while head is not None:
        found.append(head.value)
        head = head.next
    return found


def ring_of(values):
    head = chain(values)
    last = head
    while last.next is not None:
        last = last.next
    last.next = head
    return head


@dataclass
class Tree:
    value: int
    left: "Tree | None" = None
    right: "Tree | None" = None


def insert(tree, value):
    if tree is None:
        return Tree(value)
    if value < tree.value:
        tree.left = insert(tree.left, value)
    else:
        tree.right = insert(tree.right, value)
    return tree


def balanced(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(values[middle], balanced(values[:middle]), balanced(values[middle + 1 :]))


# records


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tags: tuple = field(default=(), compare=False)


@dataclass
class Basket:
    items: list = field(default_factory=list)

    def add(self, item, *, count=1):
        self.items.extend([item] * count)
        return self


class Color(enum.Enum):
    RED = 1
    GREEN = "g"

    @property
    def is_warm(self):
        return self is Color.RED


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 5


class Mode(enum.StrEnum):
    READ = "r"
    WRITE = "w"


class Right(enum.Flag):
    R = enum.auto()
    W = enum.auto()


def warm():
    return Color.RED


def level_of(number):
    return Level.HIGH if number > 3 else Level.LOW


def mode_of(text):
    return Mode(text)


def name_of(color):
    return color.name


def counted(colors):
    return {color: colors.count(color) for color in colors}


Point = namedtuple("Point", "x y")


class Place(NamedTuple):
    name: str
    at: Point = Point(0, 0)


def point(x, y):
    return Point(x, y)


def shifted(place, dx):
    return place._replace(at=Point(place.at.x + dx, place.at.y))


# calls


def options(first, /, second=2, *rest, sep=", ", **others):
    return [first, second, list(rest), sep, others]


def only_named(*, width, height=3):
    return width * height


def recent(size):
    kept = OrderedDict()

    def put(key, value):
        kept[key] = value
        kept.move_to_end(key)
        while len(kept) > size:
            kept.popitem(last=False)
        return kept

    return put


def adder(by):
    def add(value):
        return value + by

    add.by = by
    return add


def pipeline(*steps):
    return lambda value: functools.reduce(lambda found, step: step(found), steps, value)


# keys


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Key) and self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash(self.name.lower())


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return Money(self.cents + other) if isinstance(other, int) else NotImplemented

    __radd__ = __add__

    def __rsub__(self, other):
        return Money(other - self.cents)

    def __pow__(self, other):
        return Money(self.cents**other)

    def __rtruediv__(self, other):
        return other / self.cents

    def __divmod__(self, other):
        return divmod(self.cents, other)

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __hash__(self):
        return hash(self.cents)

    def __bool__(self):
        return self.cents != 0

    def __int__(self):
        return self.cents

    def __index__(self):
        return self.cents

    def __round__(self, digits=0):
        return round(self.cents / 100, digits)

    def __format__(self, spec):
        return format(self.cents / 100, spec or ".2f") + " €"

    def __repr__(self):
        return f"Money({self.cents})"


class Grid:
    default = 0
    made = 0

    def __init__(self, width, height):
        type(self).made += 1
        self.cells = {}
        self.width, self.height = width, height

    def __getitem__(self, at):
        if isinstance(at, slice):
            return [self[0, y] for y in range(*at.indices(self.height))]
        if at is ...:
            return "all"
        return self.cells.get(at, self.default)

    def __setitem__(self, at, value):
        self.cells[at] = value

    def __delitem__(self, at):
        del self.cells[at]

    def __contains__(self, at):
        return at in self.cells

    def __missing__(self, at):
        return None

    @classmethod
    def square(cls, side):
        return cls(side, side)

    @staticmethod
    def is_square(grid):
        return grid.width == grid.height

    @functools.cached_property
    def area(self):
        return self.width * self.height

    @property
    def diagonal(self):
        raise LookupError("no diagonal")


# contexts


log = []


@contextlib.contextmanager
def opened(name, *, swallow=()):
    log.append(f"open {name}")
    try:
        yield {"name": name}
    except tuple(swallow) as error:
        log.append(f"{type(error).__name__}: {error}")
    finally:
        log.append(f"close {name}")


class Resource:
    def __init__(self):
        self.events = []

    def __enter__(self):
        self.events.append("enter")
        return self

    def __exit__(self, kind, error, trace):
        self.events.append(kind.__name__ if kind else "exit")
        return False


# generators


def echo():
    got = yield "ready"
    while True:
        try:
            got = yield [got]
        except ValueError as error:
            got = str(error)
        except GeneratorExit:
            log.append("closed")
            raise


def accumulate():
    total = 0
    while True:
        value = yield total
        if value is None:
            return total
        total += value


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        number = self.start
        while number:
            yield number
            number -= 1


def windows(values, size):
    kept = collections.deque(maxlen=size)
    for value in values:
        kept.append(value)
        if len(kept) == size:
            yield tuple(kept)
