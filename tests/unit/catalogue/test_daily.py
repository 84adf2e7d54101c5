"""What is chosen for a day."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import subprocess
import sys
import zoneinfo
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etude.catalogue import Catalogue, Summary, builtin_root, problem_of_the_day
from etude.catalogue.library import Library
from etude.catalogue.model import Difficulty
from etude.errors import CatalogueError

DAY = dt.date(2026, 11, 23)
TEN_YEARS = [DAY + dt.timedelta(days=number) for number in range(3653)]


def problem(name: str, *prerequisites: str, collection: str = "course") -> Summary:
    nowhere = Path("/nowhere")
    return Summary(
        f"{collection}/{name}",
        "P",
        Difficulty.EASY,
        5,
        collection,
        "one",
        (),
        (),
        nowhere,
        nowhere,
        prerequisites=prerequisites,
    )


def problems(count: int) -> list[Summary]:
    return [problem(f"p{number}") for number in range(count)]


def days(first: dt.date, count: int) -> list[dt.date]:
    return [first + dt.timedelta(days=number) for number in range(count)]


def a_round(summaries: list[Summary]) -> list[str]:
    """The ids in the order of a round, from its first day on."""
    first = dt.date.fromordinal(DAY.toordinal() - DAY.toordinal() % len(summaries))
    return [problem_of_the_day(summaries, day).id for day in days(first, len(summaries))]


@pytest.mark.parametrize("count", [1, 2, 8, 37])
def test_each_problem_once_in_a_round(count: int) -> None:
    assert len(set(a_round(problems(count)))) == count


@pytest.mark.parametrize("count", [1, 5, 30, 34, 100])
def test_no_problem_comes_again_before_all_others_were_there(count: int) -> None:
    made = problems(count)
    order = a_round(made)
    for number, day in enumerate(TEN_YEARS):
        at = (DAY.toordinal() + number) % count
        assert problem_of_the_day(made, day).id == order[at]
        if number > 5 * count:
            break


def test_ten_years_of_the_catalogue() -> None:
    """Every day has a problem, none comes twice in thirty days, and each comes after its prerequisites."""
    catalogue = Catalogue([builtin_root()])
    summaries = catalogue.summaries()
    gap = min(30, len(summaries))
    last: dict[str, int] = {}
    order = a_round(list(summaries))
    for number, day in enumerate(TEN_YEARS):
        chosen = catalogue.daily(day)
        assert number - last.get(chosen.id, -gap) >= gap, (chosen.id, day)
        last[chosen.id] = number
    assert last.keys() == {summary.id for summary in summaries}
    for summary in summaries:
        for before in summary.prerequisites:
            assert order.index(before) < order.index(summary.id)
    catalogue.close()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_prerequisites_come_first(data: st.DataObject) -> None:
    """Whatever the graph of prerequisites, circles and strangers in it included."""
    count = data.draw(st.integers(1, 12))
    edges = st.sets(st.integers(0, count))  # `count` itself is nowhere
    wanted = [sorted(data.draw(edges)) for _ in range(count)]
    made = [problem(f"p{n}", *(f"course/p{m}" for m in wanted[n])) for n in range(count)]
    order = a_round(made)
    assert sorted(order) == sorted(one.id for one in made)
    below = [problem(f"p{n}", *(f"course/p{m}" for m in wanted[n] if m < n)) for n in range(count)]
    order = a_round(below)
    for one in below:
        assert all(order.index(before) < order.index(one.id) for before in one.prerequisites)


def test_neighbours_are_of_different_collections_where_they_can_be() -> None:
    made = [problem(f"p{n}", collection=name) for name in ("a", "b", "c") for n in range(10)]
    collections = [one.partition("/")[0] for one in a_round(made)]
    same = sum(one == other for one, other in itertools.pairwise(collections))
    assert same <= 2


def test_the_date_is_all_that_counts() -> None:
    """Whoever has this date has this problem, whatever the clock shows there."""
    made = problems(34)
    for name in sorted(zoneinfo.available_timezones())[::20]:
        moment = dt.datetime(2026, 11, 23, 23, 59, tzinfo=zoneinfo.ZoneInfo(name))
        assert problem_of_the_day(made, moment.date()) == problem_of_the_day(made, DAY)


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


def test_no_problems() -> None:
    with pytest.raises(CatalogueError, match="no problem"):
        problem_of_the_day([], DAY)


def test_a_choice_of_all_three() -> None:
    catalogue = Catalogue([builtin_root()])
    library = Library(catalogue.roots)
    chosen = [catalogue.daily_choice(day, library) for day in days(DAY, 60)]
    assert {one.topic.id for one in chosen if one.topic} == set(library.topics)
    assert {one.project.repo for one in chosen if one.project} == set(library.projects)
    catalogue.close()
