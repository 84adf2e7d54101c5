import math
from collections import OrderedDict
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
import solution
from solution import Basket, Color, Countdown, Grid, Key, Level, Mode, Money, Node, Place, Point, Resource, Right, Tree, Version, identity

# ------------------------------------------------------------------ shared parts and cycles


def test_a_part_that_appears_twice_is_one():
    pair = solution.twice([])
    assert pair[0] is pair[1]
    pair[0].append(1)
    assert pair == [[1], [1]]


def test_rows_that_are_one_row():
    rows = solution.rows(3)
    rows[0][1] = 7
    assert rows == [[0, 7, 0]] * 3


def test_shared_in_others():
    found = solution.nested()
    found["one"]["n"] = 2
    assert found["two"] == ({"n": 2}, [{"n": 2}])


def test_one_argument_given_twice():
    part = [0]
    assert solution.are_same(part, part) is True
    assert solution.are_same([0], [0]) is False
    assert solution.are_same(one=part, other=part) is True
    assert solution.are_same(part, other=part) is True
    assert solution.are_same_inside([part, part]) is True
    assert solution.are_same_inside([[0], [0]]) is False
    assert solution.are_same_inside((part, part)) is True
    assert solution.add_to_first(part, part) == 2
    assert part == [0, 1]
    table = {"a": 1}
    assert solution.are_same(table, table) is True


def test_circles():
    ring = solution.in_a_circle()
    assert ring[1]["back"] is ring
    back = identity(ring)
    assert back[1]["back"] is back


# ------------------------------------------------------------------ linked structures


def test_chain_of_a_thousand():
    head = solution.chain(list(range(1000)))
    values, node = [], head
    while node is not None:
        values.append(node.value)
        node = node.next
    assert values == list(range(1000))
    assert solution.to_list(solution.reverse(head)) == values[::-1]


def test_chain_that_the_test_makes():
    tail = Node(3)
    head = Node(1, Node(2, tail))
    assert solution.to_list(head) == [1, 2, 3]
    back = solution.reverse(head)
    assert back is tail
    assert back.next.next is head
    assert head.next is None
    head.next = back
    assert back.next.next.next is back


def test_ring():
    head = solution.ring_of([1, 2, 3])
    slow = fast = head
    for _ in range(3):
        slow, fast = slow.next, fast.next.next
    assert slow is fast


def test_tree():
    root = None
    for value in [5, 2, 8, 1, 9]:
        root = solution.insert(root, value)
    assert root.left.value == 2
    assert root.left.left.value == 1
    assert root.right.right == Tree(9)
    assert root.right.left is None


def test_tree_of_a_thousand():
    def walk(tree):
        return [] if tree is None else [*walk(tree.left), tree.value, *walk(tree.right)]

    tree = solution.balanced(list(range(1000)))
    assert walk(tree) == list(range(1000))
    assert tree == solution.balanced(list(range(1000)))
    assert tree != solution.balanced(list(range(999)))


# ------------------------------------------------------------------ records


def test_dataclasses():
    version = Version(1, minor=2, tags=("new",))
    assert (version.major, version.minor, version.tags) == (1, 2, ("new",))
    assert version == Version(1, 2)
    assert version < Version(1, 3)
    assert max([Version(1), Version(3), Version(2)]) == Version(3)
    assert repr(version) == "Version(major=1, minor=2, tags=('new',))"
    with pytest.raises(AttributeError):
        version.major = 2
    with pytest.raises(TypeError):
        Version()
    assert len({version, Version(1, 2)}) == 1
    assert Basket().items == []
    assert Basket().add("a", count=2).add("b").items == ["a", "a", "b"]
    assert Basket() == Basket([])
    assert Basket(["a"]) != Basket()


def test_enums():
    assert solution.warm() is Color.RED
    assert solution.warm() == Color.RED
    assert Color.RED != Color.GREEN
    assert Color.RED is not Color.GREEN
    assert (Color.RED.name, Color.RED.value, Color.GREEN.value) == ("RED", 1, "g")
    assert Color(1) is Color.RED
    assert Color["GREEN"] is Color.GREEN
    assert [color.name for color in Color] == ["RED", "GREEN"]
    assert list(Color) == [Color.RED, Color.GREEN]
    assert len(Color) == 2
    assert Color.RED in Color
    assert Color.RED.is_warm
    assert solution.name_of(Color.GREEN) == "GREEN"
    assert isinstance(Color.RED, Color)
    assert str(Color.RED) == "Color.RED"
    assert repr(Color.RED) == "<Color.RED: 1>"
    with pytest.raises(ValueError):
        Color(7)
    with pytest.raises(KeyError):
        Color["BLUE"]
    with pytest.raises(AttributeError):
        Color.BLUE
    assert solution.counted([Color.RED, Color.GREEN, Color.RED]) == {Color.RED: 2, Color.GREEN: 1}


def test_int_enums():
    assert solution.level_of(9) is Level.HIGH
    assert solution.level_of(9) == 5
    assert 5 == solution.level_of(9)
    assert Level.HIGH > Level.LOW
    assert Level.HIGH > 3
    assert Level.HIGH + 1 == 6
    assert 1 + Level.HIGH == 6
    assert Level.HIGH.name == "HIGH"
    assert Level(1) is Level.LOW
    assert sorted([Level.HIGH, Level.LOW]) == [Level.LOW, Level.HIGH]
    assert "abcdef"[Level.HIGH] == "f"
    assert int(Level.HIGH) == 5
    assert {5: "five"}[Level.HIGH] == "five"


def test_str_enums():
    assert solution.mode_of("r") is Mode.READ
    assert solution.mode_of("w") == "w"
    assert "r" == Mode.READ
    assert Mode.READ != "w"
    assert Mode.READ + "b" == "rb"
    assert str(Mode.READ) == "r"
    assert Mode.READ.upper() == "R"
    assert Mode.READ.value == "r"
    assert f"{Mode.WRITE}" == "w"
    assert {"r": 1}[Mode.READ] == 1


def test_flags():
    both = Right.R | Right.W
    assert Right.R in both
    assert both & Right.R == Right.R
    assert both.value == 3
    assert not Right.R & Right.W


def test_namedtuples():
    point = solution.point(1, 2)
    assert (point.x, point.y) == (1, 2)
    assert point == (1, 2)
    assert (1, 2) == point
    assert point == Point(1, 2)
    assert point != (1, 3)
    assert point[0] == 1
    assert len(point) == 2
    x, y = point
    assert (x, y) == (1, 2)
    assert point._asdict() == {"x": 1, "y": 2}
    assert point._replace(x=5) == (5, 2)
    assert Point._fields == ("x", "y")
    assert Point._make([3, 4]) == (3, 4)
    assert solution.shifted(Place("here"), 2).at.x == 2
    assert Place("here").at == (0, 0)
    assert isinstance(point, Point)
    assert isinstance(point, tuple)
    assert sorted([Point(2, 1), Point(1, 2)])[0].x == 1
    assert {point: "here"}[Point(1, 2)] == "here"
    assert {point: "here"}[1, 2] == "here"
    assert repr(point) == "Point(x=1, y=2)"
    assert [point] == [(1, 2)]
    assert point + (3,) == (1, 2, 3)
    assert list(map(sum, [point])) == [3]
    assert math.dist(point, (1, 2)) == 0


# ------------------------------------------------------------------ data


def test_data_compares_as_in_python():
    assert identity(Decimal("1.10")) == Decimal("1.1")
    assert identity(Fraction(1, 3)) * 3 == 1
    assert identity(datetime(2024, 5, 1, 12)).year == 2024
    assert math.isnan(identity([math.nan])[0])
    assert identity({(1, 2), (3, 4)}) == {(3, 4), (1, 2)}
    assert list(identity({"b": 1, "a": 2})) == ["b", "a"]
    assert identity(OrderedDict(b=1, a=2)) == OrderedDict(b=1, a=2)
    assert identity(OrderedDict(b=1, a=2)) != OrderedDict(a=2, b=1)
    assert identity(1 + 2j).imag == 2.0
    assert identity(b"\x00\xff")[1] == 255


# ------------------------------------------------------------------ calls


def test_arguments_by_position_and_by_name():
    assert solution.options(1) == [1, 2, [], ", ", {}]
    assert solution.options(1, 5, 6, sep="-", more=True) == [1, 5, [6], "-", {"more": True}]
    assert solution.options(*range(4), **{"sep": "x"}) == [0, 1, [2, 3], "x", {}]
    assert solution.only_named(width=2) == 6
    with pytest.raises(TypeError):
        solution.only_named(2)
    with pytest.raises(TypeError):
        solution.only_named()
    with pytest.raises(TypeError):
        solution.options(first=1)


def test_order_of_an_ordered_dict():
    put = solution.recent(2)
    put("a", 1)
    put("b", 2)
    put("a", 3)
    kept = put("c", 4)
    assert kept == OrderedDict(a=3, c=4)
    assert list(kept.items()) == [("a", 3), ("c", 4)]


def test_callables_that_were_returned():
    add = solution.adder(3)
    assert add(4) == 7
    assert add.by == 3
    assert callable(add)
    assert list(map(add, [1, 2])) == [4, 5]
    assert sorted([3, -1, 2], key=solution.adder(0)) == [-1, 2, 3]
    assert solution.pipeline(add, str, lambda text: text * 2)(1) == "44"
    assert [make(1)(2) for make in (solution.adder,)] == [3]


# ------------------------------------------------------------------ keys and operators


def test_keys():
    table = {Key("A"): 1, Key("b"): 2}
    assert table[Key("a")] == 1
    assert Key("B") in table
    assert Key("c") not in table
    assert {Key("x"), Key("X")} == {Key("x")}
    assert hash(Key("x")) == hash(Key("X"))
    assert [Key("a"), Key("b")].index(Key("B")) == 1
    with pytest.raises(TypeError):
        {Basket(): 1}


def test_operators_from_both_sides():
    assert (Money(5) + Money(2)).cents == 7
    assert (Money(5) + 1).cents == 6
    assert (1 + Money(5)).cents == 6
    assert sum([Money(1), Money(2)]) == Money(3)
    assert (10 - Money(4)).cents == 6
    assert (Money(3) ** 2).cents == 9
    assert 8 / Money(4) == 2.0
    assert divmod(Money(7), 2) == (3, 1)
    assert bool(Money(0)) is False
    assert int(Money(4)) == 4
    assert [1, 2, 3][Money(1)] == 2
    assert round(Money(1234), 1) == 12.3
    assert f"{Money(1250)}" == "12.50 €"
    assert f"{Money(1250):.1f}" == "12.5 €"
    assert repr(Money(3)) == "Money(3)"
    assert repr([Money(3)]) == "[Money(3)]"
    assert str(Money(3)) == "Money(3)"
    with pytest.raises(TypeError):
        Money(1) + "a"
    with pytest.raises(TypeError):
        "a" + Money(1)
    with pytest.raises(TypeError):
        Money(1) - 1
    with pytest.raises(TypeError):
        Money(1) < Money(2)


def test_items_and_slices():
    grid = Grid(2, 3)
    grid[0, 1] = "x"
    assert grid[0, 1] == "x"
    assert (0, 1) in grid
    assert (1, 1) not in grid
    assert grid[1, 1] == 0
    assert grid[:] == [0, "x", 0]
    assert grid[::-1] == [0, "x", 0]
    assert grid[1:2] == ["x"]
    assert grid[...] == "all"
    del grid[0, 1]
    assert grid[0, 1] == 0
    with pytest.raises(KeyError):
        del grid[0, 1]


def test_members_of_classes():
    before = Grid.made
    square = Grid.square(3)
    assert Grid.made == before + 1
    assert Grid.default == 0
    assert square.default == 0
    assert Grid.is_square(square) is True
    assert Grid(1, 2).is_square(Grid(1, 2)) is False
    assert square.area == 9
    assert type(square) is type(Grid(1, 1))
    assert isinstance(square, Grid)
    assert type(square).__name__ == "Grid"
    assert square.__class__.__name__ == "Grid"
    with pytest.raises(LookupError, match="no diagonal"):
        square.diagonal
    grid = Grid(1, 1)
    Grid.default = 7
    assert grid[5, 5] == 7
    Grid.default = 0


# ------------------------------------------------------------------ contexts


def test_contexts():
    solution.log.clear()
    with solution.opened("a") as found:
        assert found["name"] == "a"
    with solution.opened("b", swallow=[KeyError]):
        raise KeyError("k")
    with pytest.raises(ZeroDivisionError):
        with solution.opened("c"):
            1 / 0


def test_log_of_contexts():
    before = len(solution.log)
    with solution.opened("d", swallow=[ValueError]) as found:
        raise ValueError("inside")
    assert solution.log[before:] == ["open d", "ValueError: inside", "close d"]


def test_contexts_of_classes():
    resource = Resource()
    with resource as found:
        assert found is resource
    with pytest.raises(IndexError):
        with resource:
            [][0]
    assert resource.events == ["enter", "exit", "enter", "IndexError"]


# ------------------------------------------------------------------ generators


def test_generators_are_driven():
    generator = solution.echo()
    assert next(generator) == "ready"
    assert generator.send(1) == [1]
    assert generator.send([2]) == [[2]]
    assert generator.throw(ValueError("thrown")) == ["thrown"]
    assert generator.throw(ValueError) == [""]
    before = len(solution.log)
    generator.close()
    assert solution.log[before:] == ["closed"]
    with pytest.raises(StopIteration):
        next(generator)
    with pytest.raises(KeyError):
        solution.echo().throw(KeyError("k"))


def test_value_of_a_generator():
    generator = solution.accumulate()
    next(generator)
    generator.send(3)
    generator.send(4)
    with pytest.raises(StopIteration) as stopped:
        generator.send(None)
    assert stopped.value.value == 7

    def outer():
        total = yield from solution.accumulate()
        yield ("total", total)

    drive = outer()
    next(drive)
    drive.send(5)
    assert drive.send(None) == ("total", 5)


def test_iterables():
    down = Countdown(3)
    assert list(down) == [3, 2, 1]
    assert list(down) == [3, 2, 1]
    assert 2 in down
    assert dict(zip("ab", down)) == {"a": 3, "b": 2}
    assert max(down) == 3
    assert [*down] == [3, 2, 1]
    assert sorted(down) == [1, 2, 3]
    assert list(solution.windows(iter(range(4)), 2)) == [(0, 1), (1, 2), (2, 3)]
    assert list(solution.windows((n for n in "abc"), 2)) == [("a", "b"), ("b", "c")]
