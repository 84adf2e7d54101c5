"""No hint before the last gives away a hidden input or a line of the reference, whatever the mistake.

What is looked for here is worked out from the problem's files alone, not with the check that the ladder makes itself.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.feedback.ladder.rung import Ladder, RungKind
from etude.session.hints import ladder_for
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from etude.catalogue.model import Problem, WrongSolution
    from etude.session.report import Report

ROOT = builtin_root()
PROBLEMS = [load_problem(file.parent, ROOT) for file in sorted(ROOT.path.glob("[!_]*/*/problem.toml"))]
SHORTEST = 10  # letters and signs: `return x` and `**state` say nothing


def params(every: bool) -> list[object]:
    found: list[object] = []
    for problem in PROBLEMS:
        ranked = sorted(problem.wrong, key=lambda wrong: hashlib.sha256(wrong.source.name.encode()).digest())
        chosen = ranked if every else ranked[:1]
        found += [pytest.param(problem, wrong, id=f"{problem.id}:{wrong.source.name}") for wrong in chosen]
    return found


@pytest.fixture(scope="session")
async def session(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Session]:
    folder = tmp_path_factory.mktemp("ladders")
    session = Session.create(Settings(data_dir=folder / "data", cache_dir=folder / "cache"))
    yield session
    await session.close()
    shutil.rmtree(folder)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).replace("'", '"')


def secrets(problem: Problem, known: str) -> Iterator[str]:
    """What is not known yet: lines of the reference, calls of hidden cases."""
    lines = [re.sub(r"\s#.*", "", line).strip().rstrip(",:") for line in problem.reference.text.splitlines()]
    lines = [line for line in lines if not line.startswith("#") and len(re.findall(r"\w+", line)) > 1]
    calls = [case.call for case in problem.cases if not case.visible]
    for secret in map(squeezed, (*lines, *calls)):
        if len(secret) >= SHORTEST and secret not in known:
            yield secret


def leaks(problem: Problem, source: str, report: Report, ladder: Ladder) -> list[tuple[str, str]]:
    visible = [f"{case.call} {case.expect}" for case in problem.cases if case.visible]
    example = report.verdict.counterexample
    shown = [example.call] if example is not None else []
    given = (source, problem.starter.text, problem.statement.markdown, *visible, *shown)
    known = squeezed("\n".join((*given, *(finding.message for finding in report.findings))))
    return [
        (rung.id, secret)
        for rung in ladder.rungs
        if rung.kind is not RungKind.REFERENCE
        for secret in secrets(problem, known)
        if secret in squeezed(rung.text)
    ]


async def judged(session: Session, problem: Problem, source: str, folder: Path) -> Report:
    exercise = session.find_exercise(folder / "exercise.py", source, problem=problem.id)
    return await session.examine(await session.run(exercise, source), source)


@pytest.mark.parametrize(("problem", "wrong"), params(every=False))
async def test_a_mistake_has_hints_that_give_nothing_away(
    session: Session, problem: Problem, wrong: WrongSolution, tmp_path: Path
) -> None:
    source = wrong.source.text
    report = await judged(session, problem, source, tmp_path)
    ladder = ladder_for(problem, source, report)
    assert len(ladder.rungs) > 2
    assert leaks(problem, source, report, ladder) == []


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.id)
def test_every_hint_of_the_author_may_be_shown(problem: Problem) -> None:
    ladder = ladder_for(problem, problem.starter.text, None)
    assert [rung.number for rung in ladder.rungs] == list(range(1, len(problem.hints) + 1))


@pytest.mark.slow
@pytest.mark.parametrize(("problem", "wrong"), params(every=True))
async def test_no_mistake_makes_a_hint_give_something_away(
    session: Session, problem: Problem, wrong: WrongSolution, tmp_path: Path
) -> None:
    """With the verified edit, where one is found."""
    source = wrong.source.text
    report = await judged(session, problem, source, tmp_path)
    found = await session.find_edit(report.exercise, source, report)
    edit = found.edit if found is not None else None
    report = session.with_edit(report, found) if found is not None else report
    ladder = ladder_for(problem, source, report, edit)
    assert leaks(problem, source, report, ladder) == []
    if edit is not None:
        assert RungKind.WORDS in [rung.kind for rung in ladder.rungs]
