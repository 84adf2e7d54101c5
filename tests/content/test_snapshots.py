"""What a learner sees for each wrong solution is what was read and reviewed: `snapshots/<collection>/<problem>.md`.

`pytest tests/content --renew-snapshots` writes them anew; with `-k PROBLEM`, those of one problem.
"""

from __future__ import annotations

import asyncio
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner_view import page_of, section_of

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from conftest import Desk
    from etude.catalogue.model import Problem

SNAPSHOTS = Path(__file__).parent / "snapshots"
ROOT = builtin_root()
FOLDERS = sorted(file.parent for file in ROOT.path.glob("[!_]*/*/problem.toml"))
PROBLEMS = {f"{folder.parent.name}/{folder.name}": load_problem(folder, ROOT) for folder in FOLDERS}
RENEW = "pytest tests/content --renew-snapshots"
AT_ONCE = 2  # problems: each has a judge of its own, and most machines two processors
MOST_LINES = 80  # of a difference

# The texts and positions of CPython's own exceptions differ from version to version, and so does what a comprehension
# shows of its names. One version is enough to review what Étude says.
on_the_version_of_the_snapshots = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11),
    reason="the snapshots are those of CPython 3.11, whose exceptions they quote",
)


@pytest.fixture(scope="module")
async def pages(request: pytest.FixtureRequest, desk: Desk) -> AsyncIterator[dict[str, asyncio.Task[str]]]:
    """The page of each problem that is asked for; several are made at once, while the tests wait for them in turn."""
    asked = {
        item.callspec.id
        for item in request.session.items
        if item.fspath == request.fspath and hasattr(item, "callspec")
    }
    turns = asyncio.Semaphore(AT_ONCE)

    async def made(problem: Problem) -> str:
        async with turns:
            await desk.session.study(problem)
            reports = [(wrong, await desk.look_closer(problem, wrong.source.text)) for wrong in problem.wrong]
            return page_of(problem, [section_of(wrong, report) for wrong, report in reports])

    tasks = {name: asyncio.create_task(made(problem)) for name, problem in PROBLEMS.items() if name in asked}
    yield tasks
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)


@pytest.mark.slow
@on_the_version_of_the_snapshots
@pytest.mark.parametrize("name", PROBLEMS, ids=PROBLEMS)
async def test_a_learner_sees_what_was_reviewed(
    name: str, pages: dict[str, asyncio.Task[str]], renews_snapshots: bool
) -> None:
    page = await pages[name]
    file = SNAPSHOTS / f"{name}.md"
    if renews_snapshots:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8")
        return
    if not file.exists():
        pytest.fail(
            f"{name} has no snapshot yet: run `{RENEW} -k {name.rpartition('/')[2]}`, read {file}, commit it"
        )
    if page != (known := file.read_text(encoding="utf-8")):
        pytest.fail(
            f"{file} is no longer what a learner sees; `{RENEW}` writes it anew\n{_difference(known, page)}"
        )


def test_every_problem_has_a_snapshot_and_every_snapshot_a_problem() -> None:
    found = {file.relative_to(SNAPSHOTS).with_suffix("").as_posix() for file in SNAPSHOTS.glob("*/*.md")}
    assert found == set(PROBLEMS)


@pytest.mark.parametrize("name", PROBLEMS, ids=PROBLEMS)
def test_a_snapshot_has_every_wrong_solution(name: str) -> None:
    page = (SNAPSHOTS / f"{name}.md").read_text(encoding="utf-8")
    sections = {line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")}
    assert {Path(wrong.source.name).name for wrong in PROBLEMS[name].wrong} <= sections


def _difference(known: str, page: str) -> str:
    lines = list(
        difflib.unified_diff(known.splitlines(), page.splitlines(), "snapshot", "now", lineterm="", n=2)
    )
    more = [f"… and {len(lines) - MOST_LINES} more lines"] if len(lines) > MOST_LINES else []
    return "\n".join((*lines[:MOST_LINES], *more))
