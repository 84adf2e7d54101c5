"""What a check says of a problem does not hang on what else the machine does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from etude.authoring import wrong_solutions
from etude.authoring.draft import read_draft
from etude.authoring.stage import Stage
from etude.authoring.wrong_solutions import check_wrong_solutions
from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.judge.author_judges import AuthorJudges
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    import pytest

    from etude.catalogue.model import Problem
    from etude.judge.verdict import Verdict

PROBLEM = "python-foundations/higher-order-functions"


class _Starved(AuthorJudges):
    """Judges whose first run of each program comes to no end in time."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    async def run(self, problem: Problem, source: str, *arguments: Any, **options: Any) -> Verdict:
        verdict = await super().run(problem, source, *arguments, **options)
        if source in self.seen or not verdict.tests:
            return verdict
        self.seen.add(source)
        late = [replace(test, outcome=Outcome.TIME_LIMIT) for test in verdict.tests]
        return replace(verdict, outcome=Outcome.TIME_LIMIT, tests=tuple(late))


async def test_time_that_ran_out_on_a_busy_machine_is_no_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    root = builtin_root()
    draft = read_draft(load_problem(root.path / PROBLEM, root))
    judges = _Starved()
    monkeypatch.setattr(wrong_solutions, "load", lambda: 2.0)
    try:
        assert await check_wrong_solutions(draft, Stage(draft.problem, judges)) == []
        assert judges.seen
    finally:
        await judges.close()
