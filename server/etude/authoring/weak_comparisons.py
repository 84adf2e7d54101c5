"""Tests that a wrong submission could pass, as remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.authoring.remark import Check, Remark
from etude.feedback.finding import Severity
from etude.judge.weak_tests import weak_tests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.draft import Draft

__all__ = ["check_weak_tests"]


def check_weak_tests(draft: Draft) -> Iterator[Remark]:
    """No test can be fooled: what may have its reasons is a warning."""
    for weak in weak_tests(draft.problem):
        severity = Severity.WARNING if weak.is_note else Severity.ERROR
        yield Remark(Check.WEAK, severity, weak.fault.file, weak.fault.line, weak.fault.message)
