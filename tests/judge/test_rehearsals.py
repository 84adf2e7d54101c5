"""Programs run for their author: everything told, in either order, and drivers beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.judge.rehearsal import Rehearsal
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.judge.service import JudgeService


def problem(problem_id: str = "python-foundations/higher-order-functions") -> Problem:
    root = builtin_root()
    return load_problem(root.path / problem_id, root)


NO_PRODUCT = """
def process_numbers(numbers):
    return {"doubled": [2 * n for n in map(abs, numbers)], "evens": list(filter(None, numbers)), "product": 0,
            "sum_of_squares": 0}
"""


async def test_what_hidden_cases_expect_is_told(judge: JudgeService) -> None:
    this = problem()
    hidden = {case.name for case in this.cases if not case.visible}
    told = await judge.rehearse(this, NO_PRODUCT, Rehearsal())
    asked = await judge.run(this, NO_PRODUCT)
    assert [
        test.message for test in told.tests if test.name in hidden and test.outcome is not Outcome.ACCEPTED
    ]
    assert all("expected" in test.message for test in told.tests if test.outcome is Outcome.WRONG_ANSWER)
    assert not any(test.message for test in asked.tests if test.name in hidden)
    assert told.counterexample is None


async def test_the_last_test_comes_first(judge: JudgeService) -> None:
    this = problem("machine-learning/batch-norm")  # cases, properties and test files
    forward = await judge.rehearse(this, this.reference.text, Rehearsal())
    backward = await judge.rehearse(this, this.reference.text, Rehearsal(reverse=True))
    again = await judge.rehearse(this, this.reference.text, Rehearsal())
    names = [test.name for test in forward.tests]
    checks = len(this.cases) + len(this.properties)
    assert forward.outcome is backward.outcome is again.outcome is Outcome.ACCEPTED
    assert [test.name for test in again.tests] == names
    assert [test.name for test in backward.tests[:checks]] == names[:checks][::-1]
    assert sorted(test.name for test in backward.tests) == sorted(names)


async def test_it_ends_with_so_many_failures(judge: JudgeService) -> None:
    this = problem()
    verdict = await judge.rehearse(this, NO_PRODUCT, Rehearsal(most_failures=2))
    assert [test.outcome is Outcome.ACCEPTED for test in verdict.tests].count(False) == 2
    assert verdict.tests[-1].outcome is not Outcome.ACCEPTED
    assert len(verdict.tests) < len((await judge.rehearse(this, NO_PRODUCT, Rehearsal())).tests)


async def test_it_ends_with_the_first_test_that_does_not(judge: JudgeService) -> None:
    this = problem()
    endless = "def process_numbers(numbers):\n    while True:\n        pass\n"
    verdict = await judge.rehearse(this, endless, Rehearsal(most_failures=2, time_s=0.2))
    assert [test.outcome for test in verdict.tests] == [Outcome.TIME_LIMIT]
    assert verdict.tests[0].duration_ms < 1000 * this.limits.time_s * 2


@pytest.mark.parametrize(
    ("driver", "outcome", "text"),
    [
        (
            "def run(solution):\n    return str(solution.process_numbers([3])['product'])",
            Outcome.ACCEPTED,
            "3",
        ),
        ("def run(solution):\n    return 3", Outcome.RUNTIME_ERROR, ""),
        ("def run(solution):\n    return [solution]", Outcome.RUNTIME_ERROR, ""),
        ("def run(solution):\n    raise LookupError('no')", Outcome.RUNTIME_ERROR, ""),
        ("def run(solution):\n    raise SystemExit", Outcome.RUNTIME_ERROR, ""),
        ("def run(solution):\n    while True: pass", Outcome.TIME_LIMIT, ""),
        ("def run(solution):\n    return open('/etc/passwd').read()", Outcome.RUNTIME_ERROR, ""),
        ("import os\ndef run(solution):\n    os._exit(0)", Outcome.RUNTIME_ERROR, ""),
    ],
    ids=["text", "number", "object", "raises", "exits", "endless", "reads", "ends"],
)
async def test_drivers(judge: JudgeService, driver: str, outcome: Outcome, text: str) -> None:
    this = problem()
    driven = await judge.drive(this, this.reference.text, driver, 1.0)
    assert (driven.outcome, driven.text) == (outcome, text)
    assert (driven.raised is None) is (outcome is Outcome.ACCEPTED)


async def test_a_driver_beside_what_does_not_load(judge: JudgeService) -> None:
    driven = await judge.drive(problem(), "raise ValueError('broken')", "def run(solution): return ''", 1.0)
    assert driven.raised is not None
    assert (driven.outcome, driven.raised.type) == (Outcome.RUNTIME_ERROR, "ValueError")


async def test_mistakes_are_recognised_once_they_were_studied(judge: JudgeService) -> None:
    this = replace(problem())
    wrong = next(each for each in this.wrong if each.misconception and each.outcome == "wrong-answer")
    judge.release(this)
    assert await judge.recognise(this, wrong.source.text) == ""
    for _ in this.wrong:
        studies = await judge.study(this, idle=False)
        if studies is not None and not studies.left:
            break
    assert await judge.recognise(this, wrong.source.text) == wrong.misconception
    assert await judge.recognise(this, this.reference.text) == ""


async def test_no_test_is_run_after_the_first_that_does_not_end_but_those_that_are_needed(
    judge: JudgeService,
) -> None:
    this = problem()
    endless_for_many = this.reference.text.replace(
        "    return", "    while len(numbers) > 3:\n        pass\n    return", 1
    )
    whole = await judge.run(this, endless_for_many)
    needed = [test.name for test in whole.tests if test.outcome is Outcome.ACCEPTED][-1:]
    verdict = await judge.run(this, endless_for_many, needed)
    outcomes = {test.name: test.outcome for test in verdict.tests}
    assert list(outcomes.values()).count(Outcome.TIME_LIMIT) == 1
    assert outcomes[needed[0]] is Outcome.ACCEPTED
    assert verdict.outcome is whole.outcome is Outcome.TIME_LIMIT
    assert [name for name in (test.name for test in whole.tests) if name in outcomes] == list(outcomes)
    assert len(outcomes) < len(whole.tests)
