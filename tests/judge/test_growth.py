"""How the work of accepted programs grows, counted through the real judge and cage."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root
from etude.feedback.review.growth_words import Order, order_of
from etude.judge.growth import Unmeasured, Varied

if TYPE_CHECKING:
    from etude.judge.growth import Growth
    from etude.judge.service import JudgeService

_PROBLEMS = Path(__file__).parents[2] / "problems"
_FUNCTIONAL = "python-foundations/higher-order-functions"
_SQUARE = """\
from functools import reduce
def process_numbers(numbers):
    doubled, evens = [], []
    for n in numbers:
        doubled = doubled + [2 * n]
    list(map(evens.append, filter(lambda n: n % 2 == 0, numbers)))
    product = reduce(lambda a, b: a * b, numbers, 1)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": sum(n * n for n in numbers)}
"""
_DOUBLING = """\
def process_numbers(numbers):
    def walk(items):
        return 1 if not items else walk(items[1:]) + walk(items[1:])
    walk(numbers)
    return {}
"""
_SORTING = "def process_numbers(numbers):\n    return sorted(numbers)\n"
_ENDLESS = "def process_numbers(numbers):\n    while numbers:\n        pass\n"
_RAISING = "def process_numbers(numbers):\n    return numbers[99]\n"
_LYING = """\
import sys
def process_numbers(numbers):
    for name, module in list(sys.modules.items()):
        if name.endswith("counting"):
            module.StepCounter.steps = property(lambda self: "many", lambda self, value: None)
    return {}
"""


def _problem(name: str) -> Problem:
    return load_problem(_PROBLEMS / name, Root(_PROBLEMS, builtin=True), collection_id=name.split("/")[0])


def _orders(growth: Growth | None) -> list[tuple[Varied, Order, Order]]:
    assert growth is not None
    return [
        (
            each.varied,
            order_of(each.sizes[: len(each.own)], each.own, sorts=each.own_sorts),
            order_of(each.sizes[: len(each.reference)], each.reference, sorts=each.reference_sorts),
        )
        for each in growth.curves
    ]


@pytest.mark.parametrize(
    ("source", "own"),
    [(_SQUARE, Order.SQUARE), (_DOUBLING, Order.STEEPER), (_SORTING, Order.SORTING)],
    ids=["square", "doubling", "sorting"],
)
async def test_growth_of_a_function_of_a_list(judge: JudgeService, source: str, own: Order) -> None:
    growth = await judge.measure(_problem(_FUNCTIONAL), source)
    assert _orders(growth) == [(Varied.LENGTH, own, Order.LINEAR)]


async def test_the_same_is_counted_each_time(judge: JudgeService) -> None:
    problem = _problem(_FUNCTIONAL)
    found = [await judge.measure(problem, _SQUARE) for _ in range(5)]
    assert len(set(map(repr, found))) == 1


async def test_growth_of_arrays_and_of_a_class(judge: JudgeService) -> None:
    boxes = _problem("computer-vision/box-iou")
    slow = next(each for each in boxes.alternatives if "one_pair" in each.name)
    assert _orders(await judge.measure(boxes, slow.text)) == [
        (Varied.DIMENSION, Order.LINEAR, Order.LINEAR),  # with n boxes against always the same
        (Varied.DIMENSION, Order.LINEAR, Order.LINEAR),
    ]
    ring = _problem("python-foundations/ring-buffer")
    (curve,) = _orders(await judge.measure(ring, ring.reference.text))
    assert curve[0] is Varied.CALLS
    assert curve[1] is curve[2]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("llm/lr-warmup-cosine", Unmeasured.NO_SIZE),
        ("python-foundations/memoize-decorator", Unmeasured.FUNCTIONS),
    ],
)
async def test_why_a_problem_cannot_be_measured(judge: JudgeService, name: str, reason: Unmeasured) -> None:
    problem = _problem(name)
    growth = await judge.measure(problem, problem.reference.text)
    assert growth is not None
    assert (growth.reason, growth.curves) == (reason, ())


@pytest.mark.parametrize("source", [_ENDLESS, _RAISING, _LYING], ids=["endless", "raising", "lying"])
async def test_a_program_that_does_not_come_to_its_end(judge: JudgeService, source: str) -> None:
    growth = await judge.measure(_problem(_FUNCTIONAL), source)
    assert growth is not None
    assert growth.reason is Unmeasured.FAILS


async def test_a_run_goes_before_a_measurement(judge: JudgeService) -> None:
    problem = _problem(_FUNCTIONAL)
    await judge.prepare(problem)
    slow = "import time\ndef process_numbers(numbers):\n    time.sleep(0.3)\n"
    measuring = asyncio.create_task(judge.measure(problem, slow))
    await asyncio.sleep(0.2)
    verdict = await judge.run(problem, problem.reference.text)
    assert verdict.outcome == "accepted"
    assert await measuring is None
