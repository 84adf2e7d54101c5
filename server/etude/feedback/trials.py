"""The answers to `# try:` comments: on one line behind the comment, and in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.feedback.finding import Finding, Severity
from etude.feedback.shorten import fit
from etude.judge.trial import TrialKind
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.model import Problem
    from etude.judge.trial import Trial

__all__ = ["CODE", "trial_findings", "trial_line", "trial_page"]

CODE = "try"
_COMPARED = (TrialKind.SAME, TrialKind.DIFFERENT)
_STOPPED = (TrialKind.SLOW, TrialKind.MEMORY, TrialKind.OUTPUT, TrialKind.ENDED)


def trial_line(trial: Trial, problem: Problem) -> str:
    """The answer in one line: "gives 4 · right: 9"."""
    kind = trial.kind
    if kind in _COMPARED:
        if trial.raises:
            return fit(f"trials.raises_{kind}", got=trial.got, right=_right(trial))
        return fit(f"trials.{kind}", got=trial.got, right=_right(trial))
    if kind in _STOPPED:
        return fit(f"trials.{kind}", right=_right(trial))
    if kind is TrialKind.MUTATES:
        return fit("trials.mutates", got=trial.got)
    if kind is TrialKind.NO_CALL:
        entry = problem.code.entry
        return fit("trials.no-call", names=f"`{entry}`", example=say("trials.example", entry=entry))
    return fit(f"trials.{kind}", detail=trial.detail)


def trial_page(trial: Trial, problem: Problem) -> str:
    """The same in Markdown, with both values in full."""
    parts = [say("trials.heading", call=trial.text.replace("`", "'")), trial_line(trial, problem)]
    if trial.kind in (*_COMPARED, *_STOPPED):
        lines = [say("trials.right", text=_right(trial))] if trial.right else []
        lines += [say("trials.got", text=trial.got)] if trial.got else []
        parts.append("```text\n" + "\n".join(lines) + "\n```")
    return "\n\n".join(parts)


def trial_findings(trials: Iterable[Trial], problem: Problem) -> tuple[Finding, ...]:
    """What a learner should see although they do not ask: answers other than theirs, and why there is none."""
    return tuple(
        Finding(trial.span, Severity.INFORMATION, CODE, trial_line(trial, problem))
        for trial in trials
        if trial.kind is not TrialKind.SAME
    )


def _right(trial: Trial) -> str:
    return say("trials.right_raises", error=trial.right) if trial.right_raises else trial.right
