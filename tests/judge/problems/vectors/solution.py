import functools


class Shape:
    sides = 0

    def describe(self):
        return f"{self.sides} sides"


class Square(Shape):
    sides = 4

    def __init__(self, length=1):
        self.length = length

    @property
    def area(self):
        return self.length**2

    @area.setter
    def area(self, value):
        if value < 0:
            raise ValueError("an area is not negative")
        self.length = value**0.5

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def corners():
        return 4


@functools.total_ordering
class Vector:
    def __init__(self, *parts):
        self.parts = list(parts)
        self.closed = False

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __iadd__(self, other):
        self.parts = [a + b for a, b in zip(self.parts, other.parts)]
        return self

    def __mul__(self, factor):
        return Vector(*(part * factor for part in self.parts))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __hash__(self):
        return hash(tuple(self.parts))

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __setitem__(self, index, value):
        self.parts[index] = value

    def __delitem__(self, index):
        del self.parts[index]

    def __contains__(self, part):
        return part in self.parts

    def __iter__(self):
        return iter(self.parts)

    def __reversed__(self):
        return reversed(self.parts)

    def __str__(self):
        return f"<{', '.join(map(str, self.parts))}>"

    def __call__(self, index, scale=1):
        return self.parts[index] * scale

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.closed = True
        return kind is not None and issubclass(kind, KeyError)

    def push(self, part):
        self.parts.append(part)
        return self

    def to_list(self):
        return self.parts


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


class Bag:
    """Neither length nor truth of its own, and items by index only."""

    def __init__(self, items):
        self._items = items

    def __getitem__(self, index):
        return self._items[index]
