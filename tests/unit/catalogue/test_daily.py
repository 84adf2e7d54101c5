"""The problem of the day."""

import datetime as dt
import random
import subprocess
import sys
from pathlib import Path

import pytest

from etude.catalogue import Summary, problem_of_the_day
from etude.catalogue.model import Difficulty
from etude.errors import CatalogueError

DAY = dt.date(2026, 11, 23)


def problems(count: int) -> list[Summary]:
    level, nowhere = Difficulty.EASY, Path("/nowhere")
    return [
        Summary(f"course/p{number}", "P", level, 5, "course", "one", (), (), nowhere, nowhere)
        for number in range(count)
    ]


def days(first: dt.date, count: int) -> list[dt.date]:
    return [first + dt.timedelta(days=number) for number in range(count)]


@pytest.mark.parametrize("count", [1, 2, 8, 37])
def test_each_problem_once_in_a_cycle(count: int) -> None:
    first = dt.date.fromordinal(DAY.toordinal() - DAY.toordinal() % count)
    for cycle in range(3):
        start = first + dt.timedelta(days=cycle * count)
        chosen = {problem_of_the_day(problems(count), day).id for day in days(start, count)}
        assert len(chosen) == count


def test_cycles_differ() -> None:
    first = dt.date.fromordinal(DAY.toordinal() - DAY.toordinal() % 20)
    orders = {
        tuple(
            problem_of_the_day(problems(20), day).id
            for day in days(first + dt.timedelta(days=20 * cycle), 20)
        )
        for cycle in range(5)
    }
    assert len(orders) == 5


def test_the_order_given_does_not_matter() -> None:
    shuffled = problems(30)
    random.Random(1).shuffle(shuffled)
    for day in days(DAY, 30):
        assert problem_of_the_day(shuffled, day) == problem_of_the_day(problems(30), day)


def test_another_process_chooses_the_same() -> None:
    script = (
        "import sys, datetime; sys.path.insert(0, sys.argv[1])\n"
        "from test_daily import DAY, problems\n"
        "from etude.catalogue import problem_of_the_day\n"
        "print(problem_of_the_day(problems(30), DAY).id)"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent)]
    chosen = {
        subprocess.run(
            command, capture_output=True, text=True, check=True, env=environment(seed)
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert chosen == {problem_of_the_day(problems(30), DAY).id}


def environment(seed: str) -> dict[str, str]:
    return {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(path for path in sys.path if path)}


def test_a_new_problem_leaves_many_days_as_they_were() -> None:
    span = days(DAY, 200)
    same = sum(problem_of_the_day(problems(50), day) == problem_of_the_day(problems(51), day) for day in span)
    assert same > 50  # a shuffled list would leave four


def test_no_problems() -> None:
    with pytest.raises(CatalogueError, match="no problem"):
        problem_of_the_day([], DAY)
