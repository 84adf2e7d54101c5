"""A closer look at failing submissions, through the real judge."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from wrong_numbers import WRONG_NUMBERS

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root

if TYPE_CHECKING:
    from etude.judge.service import JudgeService

_PROBLEMS = Path(__file__).parents[2] / "problems"
_LOOPS = """\
def process_numbers(numbers):
    total = 0
    for n in numbers:
        total += n
    squares = map(lambda n: n * n, numbers)
    return {"doubled": [], "evens": [], "product": total, "sum_of_squares": squares}
"""
_WRONG_FOR_MANY = """\
from functools import reduce
def process_numbers(numbers):
    if len(numbers) > 1:
        numbers = numbers[:1]
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda a, b: a * b, numbers, 1)
    squares = reduce(lambda a, b: a + b * b, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
"""


def _problem(name: str) -> Problem:
    return load_problem(_PROBLEMS / name, Root(_PROBLEMS, builtin=True), collection_id=name.split("/")[0])


async def _study(judge: JudgeService, problem: Problem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etude.judge.service._IDLE_S", 0.0)
    while (studies := await judge.study(problem)) is not None and studies.left:
        pass


@pytest.fixture
def problem() -> Problem:
    return _problem("python-foundations/higher-order-functions")


async def test_values_of_the_shown_call(judge: JudgeService, problem: Problem) -> None:
    found = await judge.examine(problem, _LOOPS, "process_numbers([2, 3])")
    assert found is not None
    texts = [(value.line, value.name, value.text) for value in found.values]
    assert texts[:6] == [
        (2, "total", "0"), (3, "n", "2"), (4, "total", "2"), (3, "n", "3"), (4, "total", "5"),
        (5, "squares", "<map object, not yet a list>"),
    ]  # fmt: skip
    assert texts[-1][:2] == (6, "return")


async def test_twenty_looks_tell_the_same(judge: JudgeService, problem: Problem) -> None:
    looks = [await judge.examine(problem, _LOOPS, "process_numbers([2, 3])") for _ in range(20)]
    assert len(set(map(repr, looks))) == 1


async def test_which_lines_were_executed_in_failing_calls(judge: JudgeService, problem: Problem) -> None:
    found = await judge.examine(problem, _WRONG_FOR_MANY, "")
    assert found is not None
    assert {run.fails for run in found.runs} == {True, False}
    assert [4 in run.lines for run in found.runs] == [run.fails for run in found.runs]
    assert {run.strange for run in found.runs} == {()}  # nothing was studied yet


async def test_which_lines_came_by_values_that_no_right_program_has(
    judge: JudgeService, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _study(judge, problem, monkeypatch)
    tripled = _WRONG_FOR_MANY.replace("[:1]", "[:]").replace("n * 2", "n * 3")
    found = await judge.examine(problem, tripled, "")
    assert found is not None
    first = {run.strange[:1] for run in found.runs if run.fails and run.strange}
    assert first == {(5,)}
    assert not any(run.strange for run in found.runs if not run.fails)


async def test_on_which_line_wrong_values_begin_within_expressions(
    judge: JudgeService, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    unnamed = """\
from functools import reduce
def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + (b + 0.5) * b, numbers, 0),
    }
"""
    await _study(judge, problem, monkeypatch)
    found = await judge.examine(problem, unnamed, "")
    assert found is not None
    assert {run.begins for run in found.runs if run.fails} == {(7,), None}  # not of all of them it is seen
    assert {run.begins for run in found.runs if not run.fails} <= {(), None}


async def test_an_input_of_a_hidden_test_is_watched_where_only_such_go_wrong(
    judge: JudgeService, problem: Problem
) -> None:
    rarely = _WRONG_FOR_MANY.replace("len(numbers) > 1", "len(numbers) > 7")
    found = await judge.examine(problem, rarely, "")
    assert found is not None
    assert [4 in run.lines for run in found.runs] == [run.fails for run in found.runs]
    assert any(run.fails for run in found.runs)


async def test_known_mistakes_are_recognised_once_they_were_studied(
    judge: JudgeService, problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _study(judge, problem, monkeypatch)
    told = []
    for wrong in problem.wrong:
        if wrong.outcome in ("wrong-answer", "runtime-error") and wrong.misconception:
            found = await judge.examine(problem, wrong.source.text, "")
            told.append((wrong.source.name, found.misconception if found else "", wrong.misconception))
    assert len(told) > 15
    assert [each for each in told if each[1] not in ("", each[2])] == []
    assert sum(bool(found) for _, found, _ in told) >= 0.9 * len(told)
    right = await judge.examine(problem, problem.reference.text, "")
    assert right is not None
    assert right.misconception == ""
    assert not any(run.fails or run.strange for run in right.runs)


async def test_a_run_goes_before_a_closer_look(judge: JudgeService, problem: Problem) -> None:
    slow = "import time\ndef process_numbers(numbers):\n    time.sleep(0.3)\n"
    look = asyncio.create_task(judge.examine(problem, slow, ""))
    await asyncio.sleep(0.2)
    verdict = await judge.run(problem, problem.reference.text)
    assert verdict.outcome == "accepted"
    assert await look is None


async def test_a_submission_that_lies_about_what_went_on(judge: JudgeService, problem: Problem) -> None:
    source = (
        "import sys\n"
        "def process_numbers(numbers):\n"
        "    for name, module in list(sys.modules.items()):\n"
        "        if name.endswith('watching'):\n"
        "            module.Watcher.lines = property(lambda self: [{}])\n"
        "            module.Watcher.events = property(lambda self: [1, 2])\n"
        "        if name.endswith('seeing'):\n"
        "            module.Seer.values = property(lambda self: [{}], lambda self, values: None)\n"
        "    return None\n"
    )
    found = await judge.examine(problem, source, "process_numbers([2])")
    assert found is not None
    assert found.values == ()


async def test_the_arrays_of_the_shown_call(judge: JudgeService) -> None:
    problem = _problem("computer-vision/box-iou")
    verdict = await judge.run(problem, WRONG_NUMBERS)
    example = verdict.counterexample
    assert example is not None
    found = await judge.examine(problem, WRONG_NUMBERS, example.call)
    assert found is not None
    arrays = found.arrays
    assert arrays is not None
    assert (arrays.expected.shape, arrays.first, arrays.differing) == ((1, 2), (0, 1), 1)
    assert arrays.got.cells[1] - arrays.expected.cells[1] == pytest.approx(0.25)
    assert (example.difference.expected, example.difference.got) == (
        str(arrays.expected.cells[1]),
        str(arrays.got.cells[1]),
    )
    for source, call in ((WRONG_NUMBERS, "iou(1, 2)"), (WRONG_NUMBERS + "# another\n", example.call)):
        other = await judge.examine(problem, source, call)
        assert other is not None
        assert other.arrays is None


@pytest.mark.slow
async def test_what_does_not_end_is_recognised_when_it_looks_like_a_known_mistake(
    judge: JudgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = _problem("python-foundations/binary-search")
    await _study(judge, problem, monkeypatch)
    known = {wrong.misconception: wrong.source.text for wrong in problem.wrong}["stands-still"]
    found = await judge.examine(problem, known.replace("mid", "middle").replace("lo", "low"), "")
    assert found is not None
    assert found.misconception == "stands-still"
    assert found.runs == ()  # each would be waited for until it is stopped
    other = await judge.examine(problem, "def left(a, x):\n    while True:\n        pass\nright = left\n", "")
    assert other is not None
    assert other.misconception == ""
