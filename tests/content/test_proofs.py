"""Every problem stands the checks of its author: the quick ones always, all of them among the slow tests.

What programs get is held to its word in `test_problems.py`, on the way that a learner's save takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from etude.authoring.checks import READING, RUNNING, check_problem, check_surroundings
from etude.authoring.draft import read_draft
from etude.authoring.remark import Check
from etude.authoring.stage import Stage
from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.feedback.finding import Severity
from etude.judge.author_judges import AuthorJudges

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from etude.authoring.remark import Remark

ROOT = builtin_root()
FOLDERS = sorted(file.parent for file in ROOT.path.glob("[!_]*/*/problem.toml"))
QUICK = (Check.STARTER, Check.EXAMPLES, Check.FORMULAS)  # one run of the reference or two
every_problem = pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: f"{each.parent.name}/{each.name}")


@pytest.fixture(scope="module")
async def judges() -> AsyncIterator[AuthorJudges]:
    service = AuthorJudges(protected=(ROOT.path,))
    yield service
    await service.close()


def errors(remarks: Iterable[Remark]) -> list[str]:
    return [str(remark) for remark in remarks if remark.severity is Severity.ERROR]


@every_problem
def test_its_texts_and_links_are_sound(folder: Path) -> None:
    draft = read_draft(load_problem(folder, ROOT))
    found = [remark for readings in READING.values() for reading in readings for remark in reading(draft)]
    assert errors([*check_surroundings(folder, ROOT), *found]) == []


@every_problem
async def test_its_examples_and_formulas_are_true(folder: Path, judges: AuthorJudges) -> None:
    draft = read_draft(load_problem(folder, ROOT))
    stage = Stage(draft.problem, judges)
    found = [
        remark for check in QUICK for running in RUNNING[check] for remark in await running(draft, stage)
    ]
    judges.release(draft.problem)
    assert errors(found) == []


@pytest.mark.slow
@every_problem
async def test_it_is_proven(folder: Path, judges: AuthorJudges) -> None:
    proof = await check_problem(folder, ROOT, judges)
    assert errors(proof.remarks) == []
