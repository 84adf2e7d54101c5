"""The printers, on reports made by hand."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.cli.checking import status_of
from etude.cli.report_json import report_json
from etude.cli.report_text import report_text
from etude.feedback.finding import Finding, Related, Severity
from etude.judge.verdict import (
    Counterexample,
    Difference,
    DifferenceKind,
    Isolation,
    Outcome,
    Raised,
    Span,
    TestResult,
    Verdict,
)
from etude.session.report import Exercise, Report

if TYPE_CHECKING:
    from collections.abc import Callable

ID = "python-foundations/ring-buffer"
SOURCE = "def f(x):\n\ty = '𝛑'; return x  # here\n"
DIFFERENCE = Difference(DifferenceKind.VALUE, "", "3", "2")
EXAMPLE = Counterexample("f(2)", "3", "2", DIFFERENCE, stdout="looking\n")
FINDING = Finding(Span(2, 11, 2, 19), Severity.ERROR, "wrong-answer", "`f(2)` should be 3, got 2")
VERDICT = Verdict(
    ID,
    Outcome.WRONG_ANSWER,
    1,
    2,
    8.12345,
    Isolation(("landlock", "seccomp"), ("limits",)),
    (TestResult("one", Outcome.ACCEPTED), TestResult("two", Outcome.WRONG_ANSWER, "is 2")),
    EXAMPLE,
)


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    return Exercise(Path("/home/ada/ring.py"), load_problem(builtin_root().path / ID, builtin_root()), 1)


@pytest.fixture
def make(exercise: Exercise) -> Callable[..., Report]:
    def report(
        findings: tuple[Finding, ...] = (FINDING,),
        status: str = "1 of 2 tests passed · 8 ms",
        **changes: Any,
    ) -> Report:
        return Report(exercise, replace(VERDICT, **changes), findings, status)

    return report


def printed(report: Report, source: str = SOURCE) -> list[str]:
    return report_text(report, source).plain.splitlines()


class TestJson:
    def test_every_key_that_was_promised(self, make) -> None:
        line = report_json(make())
        assert "\n" not in line
        assert json.loads(line) == {
            "file": "/home/ada/ring.py",
            "problem": ID,
            "outcome": "wrong-answer",
            "passed": 1,
            "total": 2,
            "duration_ms": 8.123,
            "isolation": {"active": ["landlock", "seccomp"], "missing": ["limits"]},
            "diagnostics": [
                {
                    "line": 2,
                    "column": 11,
                    "end_line": 2,
                    "end_column": 19,
                    "severity": "error",
                    "code": "wrong-answer",
                    "message": "`f(2)` should be 3, got 2",
                }
            ],
            "tried": [],
            "counterexample": {"call": "f(2)", "expected": "3", "got": "2", "stdout": "looking\n"},
            "fails_for": None,
            "tests": [
                {"name": "one", "outcome": "accepted", "message": ""},
                {"name": "two", "outcome": "wrong-answer", "message": "is 2"},
            ],
        }

    def test_no_counterexample_is_null(self, make) -> None:
        told = json.loads(report_json(make((), outcome=Outcome.ACCEPTED, counterexample=None)))
        assert told["counterexample"] is None
        assert told["diagnostics"] == []

    @pytest.mark.parametrize(("message", "got"), [("no 3", "IndexError: no 3"), ("", "IndexError")])
    def test_a_call_that_raised(self, make, message: str, got: str) -> None:
        raised = replace(EXAMPLE, got="", raised=Raised("IndexError", message))
        assert json.loads(report_json(make(counterexample=raised)))["counterexample"]["got"] == got

    def test_what_no_encoding_holds(self, make) -> None:
        odd = replace(EXAMPLE, got="'\udcff\u2028\n'")
        line = report_json(make(counterexample=odd))
        assert line.isascii()
        assert json.loads(line)["counterexample"]["got"] == "'\udcff\u2028\n'"


class TestText:
    def test_outcome_first_then_the_place_and_what_is_there(self, make) -> None:
        assert printed(make()) == [
            "/home/ada/ring.py  Wrong answer · 1 of 2 tests passed · 8 ms",
            "/home/ada/ring.py:2:11: error: `f(2)` should be 3, got 2 [wrong-answer]",
            "  2 | \ty = '𝛑'; return x  # here",
            "    | \t         ^^^^^^^^",
            "    printed   looking",
            "Code runs here with less protection than there could be; missing: limits.",
            "It could fill the memory. `etude doctor` says more.",
        ]

    def test_accepted_is_one_line(self, make) -> None:
        report = make(
            (),
            "Accepted · 2 of 2 tests passed · 8 ms",
            outcome=Outcome.ACCEPTED,
            counterexample=None,
            isolation=Isolation(),
            tests=(),
        )
        assert printed(report) == ["/home/ada/ring.py  Accepted · 2 of 2 tests passed · 8 ms"]

    def test_what_was_printed_is_seen_in_a_passing_run_too(self, make) -> None:
        report = make((), outcome=Outcome.ACCEPTED, counterexample=None, tests=(), stdout="a\n\nb\n")
        assert printed(report)[1:4] == ["    printed   a", "              ", "              b"]

    def test_a_counterexample_that_no_finding_tells(self, make) -> None:
        report = make((replace(FINDING, message="Look here"),), counterexample=replace(EXAMPLE, stdout=""))
        assert printed(report)[4:7] == ["    call      f(2)", "    expected  3", "    got       2"]

    def test_one_that_a_finding_tells_is_not_told_again(self, make) -> None:
        message = "Wrong\n\nCall:\n  b = B()\n  b.f()\nPrinted:\n  looking"
        report = make(
            (replace(FINDING, message=message),), counterexample=replace(EXAMPLE, call="b = B()\nb.f()")
        )
        text = "\n".join(printed(report))
        assert text.count("b.f()") == 1
        assert text.count("looking") == 1

    def test_an_error_is_named(self, make) -> None:
        raised = replace(EXAMPLE, call="f(9)", got="", raised=Raised("KeyError", "9"))
        assert "    got       raised KeyError: 9" in printed(make(counterexample=raised))

    def test_failing_tests_are_named_where_nothing_else_says_what_is_wrong(self, make) -> None:
        tests = tuple(TestResult(f"test {n}", Outcome.TIME_LIMIT, "first\nsecond") for n in range(8))
        lines = printed(make((), counterexample=None, tests=tests))
        assert lines[1:3] == ["Tests that do not pass yet:", "    test 0 · Too slow: first"]
        assert "    and 3 more" in lines

    def test_related_places(self, make) -> None:
        related = replace(FINDING, related=(Related(Span(1, 5, 1, 6), "Defined here."),))
        assert "    /home/ada/ring.py:1:5: Defined here." in printed(make((related,)))

    def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first(self, make) -> None:
        finding = replace(FINDING, span=Span(1, 5, 3, 1))
        assert printed(make((finding,)))[2:4] == ["  1 | def f(x):", "    |     ^^^^^"]

    @pytest.mark.parametrize("span", [Span(9, 1, 9, 2), Span(2, 400, 2, 402), Span(3, 1, 3, 1)])
    def test_a_place_that_is_not_in_the_text(self, make, span: Span) -> None:
        assert f":{span.line}:{span.column}: error" in printed(make((replace(FINDING, span=span),)))[1]

    def test_wide_characters_keep_the_mark_under_its_text(self, make) -> None:
        finding = replace(FINDING, span=Span(1, 8, 1, 9))
        assert printed(make((finding,)), "x='漢字'; y")[2:4] == ["  1 | x='漢字'; y", "    |          ^"]

    def test_nothing_a_learner_prints_commands_the_terminal(self, make) -> None:
        evil = "\x1b[2J\x1b]0;title\x07\u202e\x9b2J\r"
        report = make(counterexample=replace(EXAMPLE, stdout=evil, got=evil, call=evil))
        text = report_text(report, f"a = '{evil}'").plain
        assert not set("\x1b\x07\u202e\x9b\r") & set(text)
        assert "\\x1b[2J" in text

    def test_markup_is_text(self, make) -> None:
        finding = replace(FINDING, message="[bold]not bold[/bold] [/nothing]")
        assert "[bold]not bold[/bold] [/nothing]" in printed(make((finding,)))[1]

    @pytest.mark.parametrize("outcome", list(Outcome))
    @pytest.mark.parametrize("severity", list(Severity))
    def test_every_outcome_and_severity_has_words(self, make, outcome: Outcome, severity: Severity) -> None:
        lines = printed(make((replace(FINDING, severity=severity),), outcome=outcome))
        assert lines[0].startswith("/home/ada/ring.py  ")

    def test_a_path_below_this_folder_is_short(self, make, exercise: Exercise, home: Path) -> None:
        here = replace(exercise, path=Path.cwd() / "ring.py")
        assert printed(replace(make(), exercise=here))[1].startswith("ring.py:2:11: ")

    @pytest.mark.parametrize(("variable", "coloured"), [(None, True), ("1", False)])
    def test_colour_is_for_terminals_that_want_it(self, make, monkeypatch, variable, coloured: bool) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        if variable:
            monkeypatch.setenv("NO_COLOR", variable)
        monkeypatch.setenv("TERM", "xterm-256color")
        file = io.StringIO()
        Console(file=file, force_terminal=True, highlight=False).print(report_text(make(), SOURCE))
        assert ("\x1b[1;31m" in file.getvalue() or "\x1b[31m" in file.getvalue()) is coloured
        assert os.environ["TERM"]


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.ACCEPTED, 0),
        (Outcome.INTERNAL_ERROR, 3),
        *((each, 1) for each in Outcome if each not in (Outcome.ACCEPTED, Outcome.INTERNAL_ERROR)),
    ],
)
def test_the_exit_status_of_an_outcome(make, outcome: Outcome, status: int) -> None:
    assert status_of(make(outcome=outcome)) == status
