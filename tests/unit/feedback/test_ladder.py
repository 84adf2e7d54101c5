"""The rungs of the hint ladder: which there are for a failure, what they say, and what they never say."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from etude.catalogue.model import Case, Hint, SourceFile, Statement
from etude.feedback.edits.edit import Kind, VerifiedEdit
from etude.feedback.findings import findings
from etude.feedback.ladder.building import ladder_of
from etude.feedback.ladder.rung import Level, RungKind
from etude.feedback.ladder.secrecy import Secrets
from etude.judge.examination import LineValue
from etude.judge.verdict import Counterexample, Difference, DifferenceKind, Outcome, Span, Verdict
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Problem
    from etude.feedback.ladder.rung import Ladder

HERE = Path(__file__).parent
LADDERS = tomllib.loads((HERE / "ladders.toml").read_text(encoding="utf-8"))["ladder"]
CASES = sorted(path.parent for path in (HERE / "cases").glob("*/verdict.toml"))
HINTS = tuple(Hint(f"Thought {number}", f"Think of {number}.") for number in range(1, 5))
EDIT = VerifiedEdit(Span(1, 1, 1, 2), "after", "before", "after", Kind.NAME, say("edits.name", name="x"))


def built(told: Any, edit: VerifiedEdit | None, values: tuple[LineValue, ...] = ()) -> Ladder:
    problem = dataclasses.replace(told.problem, hints=HINTS)
    shown = findings(problem, told.source, told.verdict, neighbours=told.neighbours)
    return ladder_of(problem, told.source, told.verdict, shown, values, edit)


@pytest.mark.parametrize(
    "wanted", LADDERS, ids=lambda each: f"{each['case']}{'' if each['edit'] else ' without an edit'}"
)
def test_a_failure_has_its_rungs(wanted: dict[str, Any], read: Callable[[Path], Any]) -> None:
    ladder = built(read(HERE / "cases" / wanted["case"]), EDIT if wanted["edit"] else None)

    assert [rung.id for rung in ladder.rungs] == wanted["rungs"]
    assert (ladder.rungs[0].kind is RungKind.QUESTION) == ("question" in wanted["rungs"])
    assert wanted.get("asks", "") in ladder.rungs[0].text
    assert bool(ladder.failure) == ("reference" in wanted["rungs"])
    assert (ladder.change is EDIT) == ("change" in wanted["rungs"])


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_help_never_takes_a_step_back(folder: Path, read: Callable[[Path], Any]) -> None:
    for edit in (None, EDIT):
        ladder = built(read(folder), edit)
        levels = [rung.level for rung in ladder.rungs]
        assert levels == sorted(levels)
        assert len({rung.id for rung in ladder.rungs}) == len(ladder.rungs)
        assert all(rung.title and rung.text.strip() for rung in ladder.rungs)
        assert all(rung.level is not Level.REFERENCE for rung in ladder.rungs[:-1])


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_question_tells_nothing_that_is_not_shown(folder: Path, read: Callable[[Path], Any]) -> None:
    """Its code and its numbers stand in the finding already."""
    told = read(folder)
    problem = dataclasses.replace(told.problem, hints=HINTS)
    shown = " ".join(each.message for each in findings(problem, told.source, told.verdict))
    for rung in built(told, None).rungs:
        if rung.kind is RungKind.QUESTION:
            for code in re.findall(r"`([^`\n]+)`", rung.text):
                tokens = re.findall(r"\w+|[^\w\s]", code)
                assert code == "print" or set(tokens) <= set(re.findall(r"\w+|[^\w\s]", shown))
            counted = {str(count) for count in told.verdict.counterexample.difference.counts or ()}
            assert set(re.findall(r"\d+", rung.text)) <= {*re.findall(r"\d+", shown), *counted}


def test_the_place_has_its_line_and_what_the_lines_gave(read: Callable[[Path], Any]) -> None:
    told = read(HERE / "cases" / "wrong-value-in-dict")
    values = (LineValue(2, "numbers", "[2]"), LineValue(5, "return", "{'evens': []}"))
    (place,) = [rung for rung in built(told, None, values).rungs if rung.kind is RungKind.PLACE]
    (finding, *_) = findings(told.problem, told.source, told.verdict)

    assert f"line {finding.span.line}" in place.text
    assert told.source.splitlines()[finding.span.line - 1].strip() in place.text
    assert "In the call `process_numbers([2])` the lines give:" in place.text
    assert "line 2: numbers = [2]\nline 5: returns {'evens': []}" in place.text


def test_a_long_run_shows_the_lines_around_the_place(read: Callable[[Path], Any]) -> None:
    told = read(HERE / "cases" / "wrong-value-in-dict")
    values = tuple(LineValue(line, "x", str(line)) for line in range(1, 40))
    (place,) = [rung for rung in built(told, None, values).rungs if rung.kind is RungKind.PLACE]
    (finding, *_) = findings(told.problem, told.source, told.verdict)

    assert place.text.count("x = ") == 8
    assert f"line {finding.span.line}: x" in place.text


def test_words_name_the_kind_and_the_change_shows_the_lines(read: Callable[[Path], Any]) -> None:
    edit = dataclasses.replace(
        EDIT, span=Span(5, 3, 5, 4), after_line="if not x:\n    return 0", before_line=""
    )
    rungs = {rung.kind: rung for rung in built(read(HERE / "cases" / "wrong-value-in-dict"), edit).rungs}

    assert rungs[RungKind.WORDS].text == f"Line 5: {edit.words}"
    assert "```diff\n+ if not x:\n+     return 0\n```" in rungs[RungKind.CHANGE].text


def test_the_same_failure_has_the_same_key_whatever_else_is_known(read: Callable[[Path], Any]) -> None:
    told = read(HERE / "cases" / "wrong-value-in-dict")
    assert built(told, None).failure == built(told, EDIT, (LineValue(2, "numbers", "[2]"),)).failure
    other = read(HERE / "cases" / "missing-key-nearest")
    assert built(told, None).failure != built(other, None).failure


REFERENCE = """\
def double_all(numbers):
    result = []
    for number in numbers:
        result.append(2 * number)
    return result
"""
LEARNER = """\
def double_all(numbers):
    out = []
    for n in numbers:
        out.append(n)
    return out
"""


@pytest.fixture
def problem(make: Callable[..., Problem]) -> Problem:
    return make(
        reference=SourceFile("solution.py", REFERENCE),
        starter=SourceFile("starter.py", "def double_all(numbers):\n    raise NotImplementedError\n"),
        statement=Statement("Use `for number in numbers:` or whatever you like."),
        cases=(
            Case("shown", "double_all([1, 2])", "[2, 4]", visible=True),
            Case("hidden", "double_all([7, -5, 11])", "[14, -10, 22]"),
            Case("one", "double_all([9])", "[18]"),
            Case("steps", "numbers = [3, 8]\ndouble_all(numbers)\nnumbers", "[3, 8]"),
        ),
    )


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Try `result.append(2 * number)` in the loop.", "result.append(2 * number)"),
        ("```diff\n+         result.append(2*number)\n```", "result.append(2 * number)"),
        ("What does double_all([7, -5, 11]) give?", "double_all([7, -5, 11])"),
        ("Think of the list [7,-5,11].", "[7, -5, 11]"),
        ("What is `double_all( [9] )`?", "double_all([9])"),
        ("numbers = [3, 8]\ndouble_all(numbers)\nnumbers", "numbers = [3, 8]\ndouble_all(numbers)\nnumbers"),
        ("`for number in numbers:` stands in the statement.", ""),
        ("`double_all([1, 2])` is a visible case.", ""),
        ("Do you `return result`?", "return result"),
        ("`result = []` says little, and so does `for`.", ""),
        ("The value is [9], as it is in many calls.", ""),
        ("out.append(2 * n)", ""),
        ("myresult.append(2 * numbers)", ""),
    ],
)
def test_lines_of_the_reference_and_hidden_inputs_are_secrets(
    problem: Problem, text: str, secret: str
) -> None:
    assert Secrets(problem, LEARNER, ()).found_in(text) == secret


def test_what_the_learner_has_or_sees_is_no_secret(problem: Problem) -> None:
    text = "Look at result.append(2 * number) and at double_all([7, -5, 11])."
    source = LEARNER + "\nresult.append(2*number)\n"
    assert Secrets(problem, source, ["`double_all([7, -5, 11])` should be 3"]).found_in(text) == ""
    assert Secrets(problem, source, ()).found_in(text) == "double_all([7, -5, 11])"


def test_a_rung_that_gives_something_away_does_not_exist(problem: Problem) -> None:
    problem = dataclasses.replace(
        problem, hints=(HINTS[0], Hint("Too much", "```python\nresult.append(2 * number)\n```"), HINTS[1])
    )
    example = Counterexample(
        "double_all([2])", "[4]", "[2]", Difference(DifferenceKind.VALUE, "[0]", "4", "2")
    )
    verdict = Verdict("a/b", Outcome.WRONG_ANSWER, 1, 4, counterexample=example)
    shown = findings(problem, LEARNER, verdict)
    edit = dataclasses.replace(EDIT, before_line="out.append(n)", after_line="result.append(2 * number)")
    ladder = ladder_of(problem, LEARNER, verdict, shown, (), edit)

    ids = [rung.id for rung in ladder.rungs]
    assert "hint-2" not in ids
    assert "words" in ids
    assert "change" not in ids
    assert ladder.change is None
    assert ids[-1] == "reference"
