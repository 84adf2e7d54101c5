"""What a problem's author does not want to be told of a failing call appears nowhere: editor, terminal, JSON, files."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from rich.console import Console

from etude.catalogue.model import Profile, Reveal
from etude.cli.report_json import report_json
from etude.cli.report_text import report_text
from etude.feedback.values import values_by_line
from etude.judge.verdict import Outcome
from etude.session.debug_file import DebuggedCall, debug_program
from etude.session.session import Session
from etude.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from etude.judge.verdict import Verdict
    from etude.session.report import Report

PROBLEMS = Path(__file__).parents[2] / "problems"
NAMES = (
    "python-foundations/higher-order-functions",
    "python-foundations/ring-buffer",
    "computer-vision/box-iou",
)
LEAKY = {
    # Programs that try to tell what they were given.
    "prints": "def process_numbers(numbers):\n    print('given', numbers)\n    return {}\n",
    "raises": "def process_numbers(numbers):\n    raise ValueError(f'given {numbers}')\n",
    "key": "def process_numbers(numbers):\n    return {}[tuple(numbers)]\n",
    "name": "def process_numbers(numbers):\n    return getattr(numbers, 'given' + str(numbers[0]))\n",
    "never ends": "def process_numbers(numbers):\n    while numbers:\n        print(numbers)\n",
}
FAILING = (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR, Outcome.TIME_LIMIT, Outcome.OUTPUT_LIMIT)


@dataclass(frozen=True)
class Looked:
    """One program, judged and looked at as the editor does."""

    report: Report
    shown: str  # all that is shown or written

    @property
    def verdict(self) -> Verdict:
        return self.report.verdict


class Desk:
    """A session, and copies of problems that reveal less."""

    def __init__(self, session: Session, folder: Path) -> None:
        self._session = session
        self._folder = folder

    async def look(self, name: str, reveal: Reveal, source: str) -> Looked:
        session = self._session
        exercise = session.find_exercise(
            self._folder / "exercise.py", source, problem=self._copy(name, reveal)
        )
        assert exercise.problem.reveal is reveal
        first = await session.run(exercise, source, hurried=True)
        report = await session.examine(first, source)
        page = io.StringIO()
        for each in (first, report):
            Console(file=page, width=10_000).print(report_text(each, source))
            page.write(report_json(each).encode().decode("unicode_escape"))
            page.write("\n".join(values_by_line(each.values).values()))
            page.write(
                "".join(test.message + test.stdout for test in each.verdict.tests) + each.verdict.stdout
            )
            page.write(repr(each.verdict.raised) + repr([test.raised for test in each.verdict.tests]))
            if (example := each.verdict.counterexample) is not None:
                shown = DebuggedCall(example.call, example.expected)
                arrays = exercise.problem.profile is not Profile.PLAIN
                page.write(debug_program(shown, exercise.path, "solution", arrays=arrays))
                page.write(repr(example))
        return Looked(report, page.getvalue())

    def _copy(self, name: str, reveal: Reveal) -> Path:
        folder = self._folder / reveal.value / name
        if not folder.exists():
            shutil.copytree(PROBLEMS / name, folder)
            file = folder / "problem.toml"
            file.write_text(
                f'reveal = "{reveal.value}"\n{file.read_text(encoding="utf-8")}', encoding="utf-8"
            )
        return folder


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    folder = tmp_path_factory.mktemp("reveal")
    settings = Settings(data_dir=folder / "data", cache_dir=folder / "cache")
    session = Session.create(settings, trusted_folder=folder)
    yield Desk(session, folder)
    await session.close()


def wrong_solutions(name: str) -> list[str]:
    files = sorted((PROBLEMS / name / "wrong").glob("*.py"))
    return [
        file.read_text(encoding="utf-8") for file in files if 'outcome = "wrong-answer"' in file.read_text()
    ][:12]


def own_values(looked: Looked) -> list[str]:
    """What the program itself has worked out or printed on its way."""
    return [looked.verdict.stdout, *(value.text for value in looked.report.values)]


def telling(text: str, *known: str) -> bool:
    """Whether a text would be recognised, and stands in nothing that the learner knows anyway."""
    return len(text) > 5 and not any(text in each for each in known)


@pytest.mark.parametrize(
    "name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.slow) for name in NAMES[1:])]
)
async def test_what_should_come_is_not_told(desk: Desk, name: str) -> None:
    told = 0
    for source in wrong_solutions(name):
        full = await desk.look(name, Reveal.FULL, source)
        less = await desk.look(name, Reveal.INPUT, source)
        before, after = full.verdict.counterexample, less.verdict.counterexample
        if before is None:  # only hidden tests fail
            assert after is None
            continue
        assert after is not None
        assert (after.call, after.got, after.expected) == (before.call, before.got, "")
        assert after.call.splitlines()[-1].split("(")[0] in less.shown
        assert (less.verdict.outcome, less.verdict.passed) == (full.verdict.outcome, full.verdict.passed)
        assert (after.ordinary, after.edge, after.returned_at) == (
            before.ordinary,
            before.edge,
            before.returned_at,
        )
        assert less.report.arrays is None
        known = (source, before.call, before.got, before.difference.got, *own_values(full))
        for secret in (before.expected, before.difference.expected, before.difference.key):
            if telling(secret, *known) and before.difference.kind not in ("mutated", "property"):
                told += secret in full.shown
                assert secret not in less.shown
    assert told > 0  # what is looked for is there where everything is revealed


@pytest.mark.parametrize(
    "name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.slow) for name in NAMES[1:])]
)
async def test_only_the_kind_of_the_input_is_told(desk: Desk, name: str) -> None:
    told = 0
    for source in wrong_solutions(name):
        full = await desk.look(name, Reveal.FULL, source)
        less = await desk.look(name, Reveal.CATEGORY, source)
        before = full.verdict.counterexample
        assert less.verdict.counterexample is None
        if before is None:
            continue
        assert less.verdict.fails_for
        assert less.verdict.fails_for in less.shown
        assert before.ordinary or before.edge in ("", less.verdict.fails_for)
        assert less.report.values == ()
        for secret in (before.call, before.expected, before.got, before.call.partition("(")[2]):
            if telling(secret, source):
                told += secret in full.shown
                assert secret not in less.shown
    assert told > 0


@pytest.mark.parametrize("name", LEAKY)
async def test_a_program_cannot_tell_its_input_itself(desk: Desk, name: str) -> None:
    problem, source = NAMES[0], LEAKY[name]
    full = await desk.look(problem, Reveal.FULL, source)
    less = await desk.look(problem, Reveal.CATEGORY, source)
    assert full.verdict.outcome in FAILING
    assert less.verdict.outcome is full.verdict.outcome
    assert "2" in full.shown.split("given", 1)[-1] or "[2" in full.shown
    for secret in ("given [", "given2", "[2", "(2,"):
        assert secret not in less.shown
    assert less.verdict.stdout == ""


async def test_a_builtin_message_without_values_stays(desk: Desk) -> None:
    source = "def process_numbers(numbers):\n    return numbers[99]\n"
    less = await desk.look(NAMES[0], Reveal.CATEGORY, source)
    assert "IndexError: list index out of range" in less.shown
    assert "This happens for a list of length 1." in less.shown
    source = "def process_numbers(numbers):\n    return nmbers\n"
    less = await desk.look(NAMES[0], Reveal.CATEGORY, source)
    assert "name 'nmbers' is not defined" in less.shown
