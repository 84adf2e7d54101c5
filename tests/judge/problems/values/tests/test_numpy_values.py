import numpy as np
import pytest
from solution import identity, swallow

TYPES = "? b B h H i I l L q Q e f d g F D S5 U3 M8[D] m8[us] V4 >i4 >f8".split()


def filled(kind, shape):
    count = int(np.prod(shape, dtype=int))
    return np.arange(count).astype("i1").astype("S1").astype(kind).reshape(shape) if kind == "V4" else (
        np.arange(count).reshape(shape).astype("i8").astype(kind)
    )


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 0, 2), (1, 1, 1, 4)], ids=str)
def test_arrays(kind, shape):
    value = filled(kind, shape)
    back = identity(value)
    assert type(back) is np.ndarray
    assert back.dtype == value.dtype
    assert back.shape == value.shape
    assert back.tobytes() == value.tobytes()
    assert back.flags.writeable


@pytest.mark.parametrize("kind", TYPES)
def test_scalars(kind):
    value = filled(kind, (3,))[1]
    back = identity(value)
    assert type(back) is np.dtype(value.dtype.str).type  # numpy has two names for one type of 64 bits
    assert back.dtype == value.dtype
    assert back.tobytes() == value.tobytes()


def test_layouts():
    whole = np.arange(24).reshape(4, 6)
    for view in (whole[::2, ::3], whole.T, whole[:, ::-1], np.asfortranarray(whole), np.broadcast_to(np.arange(3), (2, 3))):
        back = identity(view)
        assert back.shape == view.shape
        assert (back == view).all()
    frozen = np.arange(3)
    frozen.flags.writeable = False
    assert (identity(frozen) == frozen).all()


STRUCTURES = [
    [("a", "i4"), ("b", "f8")],
    [("a", "i4", (2,)), ("b", [("c", "U2"), ("d", "?")])],
    np.dtype([("a", "i1"), ("b", "f8")], align=True),
    np.dtype({"names": ["x", "y"], "formats": ["u1", "f4"], "offsets": [3, 8], "itemsize": 20}),
]


@pytest.mark.parametrize("kind", STRUCTURES, ids=["plain", "nested", "aligned", "gaps"])
def test_structures(kind):
    value = np.zeros(2, kind)
    value[value.dtype.names[0]] = 7
    back = identity(value)
    assert back.dtype == value.dtype
    assert (back == value).all()
    assert identity(value[0]) == value[0]
    assert identity(value[0]).dtype == value.dtype


def test_objects():
    value = np.array([1, "two", None, [3], 2**100, (4,)], dtype=object)
    back = identity(value)
    assert back.dtype == object
    assert back.tolist() == value.tolist()
    table = np.empty((2, 2), object)
    table[:] = [[[], {}], [(), "x"]]
    assert identity(table).shape == (2, 2)
    assert identity(np.array([1], object).reshape(())).shape == ()


def test_inside_others():
    back = identity({"w": [np.ones(2), (np.float32(1.5),)]})
    assert back["w"][0].tolist() == [1.0, 1.0]
    assert type(back["w"][1][0]) is np.float32
    assert swallow(np.float64(1)) == "float64"


def test_a_large_one():
    value = np.random.default_rng(0).normal(size=1_000_000)
    assert (identity(value) == value).all()
