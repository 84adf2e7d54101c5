import pytest
import solution
from solution import Bag, Countdown, Shape, Square, Vector


def test_length_items_and_iteration():
    vector = Vector(1, 2, 3)
    assert len(vector) == 3
    assert vector[0] == 1
    assert vector[-1] == 3
    assert vector[1:] == [2, 3]
    assert list(vector) == [1, 2, 3]
    assert list(reversed(vector)) == [3, 2, 1]
    assert 2 in vector
    assert 9 not in vector
    first, *rest = vector
    assert (first, rest) == (1, [2, 3])
    vector[0] = 7
    del vector[1]
    assert list(vector) == [7, 3]
    with pytest.raises(IndexError):
        vector[5]


def test_truth():
    assert Vector(0)
    assert not Vector()
    assert Bag([])
    assert bool(Countdown(0)) is True


def test_operators():
    total = Vector(1, 2) + Vector(3, 4)
    assert list(total) == [4, 6]
    assert list(total * 2) == [8, 12]
    assert list(2 * total) == [8, 12]
    assert Vector(1, 2) @ Vector(3, 4) == 11
    assert list(-Vector(1)) == [-1]
    assert abs(Vector(3, 4)) == 5.0
    assert Vector(1) < Vector(2)
    assert Vector(2) >= Vector(1)
    assert str(Vector(1, 2)) == "<1, 2>"
    assert f"{Vector(1)}" == "<1>"
    assert Vector(1, 2)(1, scale=3) == 6


def test_in_place():
    vector = Vector(1, 2)
    before = vector
    vector += Vector(1, 1)
    assert vector is before
    assert list(before) == [2, 3]
    assert vector.push(9) is vector
    assert vector.push(1).push(2).to_list() == [2, 3, 9, 1, 2]


def test_what_a_class_does_not_have():
    with pytest.raises(TypeError):
        Vector(1) + 1
    with pytest.raises(TypeError):
        1 + Vector(1)
    with pytest.raises(TypeError):
        Vector(1) - Vector(1)
    with pytest.raises(TypeError):
        len(Bag([]))
    with pytest.raises(TypeError):
        Bag([])()
    with pytest.raises(TypeError):
        Bag([])[0] = 1
    with pytest.raises(TypeError):
        iter(Shape())
    with pytest.raises(TypeError):
        Shape() < Shape()
    with pytest.raises(TypeError):
        int(Shape())
    with pytest.raises(AttributeError):
        Shape().nothing
    assert not hasattr(Shape(), "nothing")
    assert list(Bag([1, 2])) == [1, 2]
    assert 2 in Bag([1, 2])


def test_equality():
    assert Vector(1) == Vector(1)
    assert Vector(1) != Vector(2)
    vector = Vector(1)
    assert vector == vector
    assert Vector(1) != [1]
    assert Vector(1) != 1
    assert [1] != Vector(1)
    shape = Shape()
    assert shape == shape
    assert shape != Shape()


def test_attributes():
    square = Square(3)
    assert square.length == 3
    assert square.area == 9
    square.length = 5
    assert square.area == 25
    square.area = 16
    assert square.length == 4.0
    square.note = "new"
    assert square.note == "new"
    assert getattr(square, "note") == "new"
    del square.note
    assert not hasattr(square, "note")
    with pytest.raises(ValueError, match="not negative"):
        square.area = -1


def test_classes():
    assert Square.sides == 4
    assert Square.unit().length == 1
    assert Square.corners() == 4
    assert Square().describe() == "4 sides"
    assert isinstance(Square(), Square)
    assert isinstance(Square(), Shape)
    assert isinstance(Square(), (Vector, solution.Shape))
    assert not isinstance(Shape(), Square)
    assert not isinstance(4, Square)
    assert not isinstance(Vector(), Shape)
    assert issubclass(Square, Shape)
    assert not issubclass(Shape, Square)


def test_context():
    with Vector(1) as vector:
        assert list(vector) == [1]
        assert vector.closed is False
    assert vector.closed is True
    with Vector(1):
        raise KeyError("swallowed")
    with pytest.raises(ZeroDivisionError), Vector(1):
        1 / 0


def test_an_iterator_of_its_own_class():
    counter = Countdown(3)
    assert next(counter) == 3
    assert counter.left == 2
    assert next(counter) == 2
    assert counter.left == 1
    assert list(counter) == [1]
    assert list(counter) == []
    assert iter(counter) is counter


def test_lists_of_objects():
    vectors = [Vector(3), Vector(1), Vector(2)]
    assert [vector[0] for vector in sorted(vectors)] == [1, 2, 3]
    assert max(vectors) is vectors[0]
    bag = Bag(vectors)
    assert bag[1] is vectors[1]
