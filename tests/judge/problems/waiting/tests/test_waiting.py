import asyncio

import pytest
import solution
from solution import fetch


def test_one():
    assert asyncio.run(fetch(3)) == 6


def test_several_inside():
    assert asyncio.run(solution.fetch_all([1, 2, 3])) == [2, 4, 6]


def test_awaited_by_the_test():
    async def both():
        return [await fetch(1), await fetch(2)]

    assert asyncio.run(both()) == [2, 4]


def test_side_by_side():
    before = len(solution.log)

    async def gathered():
        return await asyncio.gather(fetch(1, 0.02), fetch(2, 0.001))

    assert asyncio.run(gathered()) == [2, 4]
    assert solution.log[before:] == ["begin 1", "begin 2", "end 2", "end 1"]


def test_raises():
    with pytest.raises(ValueError, match="negative"):
        asyncio.run(fetch(-1))


def test_a_loop_of_its_own():
    assert solution.run_here(4) == 8
    assert asyncio.run(solution.in_a_thread(-4)) == 4


def test_asynchronous_iterators_and_contexts():
    before = len(solution.log)

    async def through():
        async with solution.opened("a") as names:
            found = [number async for number in solution.countdown(3)]
        with pytest.raises(KeyError):
            async with solution.opened("b"):
                raise KeyError("k")
        return names, found

    assert asyncio.run(through()) == (["a"], [3, 2, 1])
    assert solution.log[before:] == ["open a", "close a", "open b", "close b"]
