from typing import NamedTuple


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        object.__setattr__(self, "x", x)
        object.__setattr__(self, "y", y)

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} cannot be set")

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self + -1 * other

    def __mul__(self, number):
        return Point(self.x * number, self.y * number)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def turned(self, quarters=1):
        point = self
        for _ in range(quarters % 4):
            point = Point(-point.y, point.x)
        return point


ORIGIN = Point(0, 0)
