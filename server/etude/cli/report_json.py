"""A report as one line of JSON. The keys are a promise to scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from etude.feedback.trials import trial_line

if TYPE_CHECKING:
    from etude.feedback.finding import Finding
    from etude.judge.verdict import Counterexample, Isolation
    from etude.session.report import Report

__all__ = ["report_json"]


def report_json(report: Report) -> str:
    """The report in a line. Lines and columns count from 1, columns in code points; ends are exclusive."""
    verdict = report.verdict
    return json.dumps(
        {
            "file": str(report.exercise.path),
            "problem": verdict.problem,
            "outcome": verdict.outcome.value,
            "passed": verdict.passed,
            "total": verdict.total,
            "duration_ms": round(verdict.duration_ms, 3),
            "isolation": _isolation(verdict.isolation),
            "diagnostics": [_diagnostic(finding) for finding in report.findings],
            "tried": [
                {
                    "line": trial.span.line,
                    "call": trial.text,
                    "answer": trial_line(trial, report.exercise.problem),
                }
                for trial in report.trials
            ],
            "counterexample": _counterexample(verdict.counterexample),
            "fails_for": verdict.fails_for or None,
            "tests": [
                {"name": test.name, "outcome": test.outcome.value, "message": test.message}
                for test in verdict.tests
            ],
        }
    )


def _isolation(isolation: Isolation) -> dict[str, list[str]]:
    return {"active": list(isolation.active), "missing": list(isolation.missing)}


def _diagnostic(finding: Finding) -> dict[str, str | int]:
    return {
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
    }


def _counterexample(found: Counterexample | None) -> dict[str, str | None] | None:
    if found is None:
        return None
    got = found.got
    if found.raised is not None and not got:
        got = f"{found.raised.type}: {found.raised.message}" if found.raised.message else found.raised.type
    return {"call": found.call, "expected": found.expected or None, "got": got, "stdout": found.stdout}
