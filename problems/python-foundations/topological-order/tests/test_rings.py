"""Where there are several rings any of them is right, as long as its names really need each other."""

import pytest
from solution import CycleError, order

RINGS = {
    "names that wait for the ring": {"a": {"x"}, "b": {"a", "y"}, "x": {"y"}, "y": {"z"}, "z": {"x"}},
    "two rings that share a name": {"a": {"b", "x"}, "b": {"c"}, "c": {"a"}, "x": {"y"}, "y": {"a"}},
    "two rings apart": {"a": {"b"}, "b": {"a"}, "x": {"y"}, "y": {"z"}, "z": {"x"}},
    "a short cut across the ring": {"a": {"b"}, "b": {"c"}, "c": {"d", "a"}, "d": {"a"}},
}


@pytest.mark.parametrize("deps", RINGS.values(), ids=RINGS)
def test_the_ring_is_one(deps):
    with pytest.raises(CycleError) as caught:
        order(deps)
    cycle = caught.value.cycle
    assert type(cycle) is list
    assert len(cycle) == len(set(cycle)) > 0
    for name, need in zip(cycle, [*cycle[1:], cycle[0]], strict=True):
        assert need in deps.get(name, ()), f"{name} does not need {need}"


def test_the_class_is_as_it_was_given():
    with pytest.raises(ValueError) as caught:
        order({"a": {"b"}, "b": {"a"}})
    assert str(caught.value) in ("a needs b needs a", "b needs a needs b")
