"""How remarks about problems are shown: for a person, or one JSON object a line."""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Protocol, TextIO

import click

from etude.authoring.remark import is_sound
from etude.feedback.finding import Severity
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.authoring.remark import Remark
    from etude.authoring.targets import Target

__all__ = ["Lines", "Shown", "Terminal"]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


class Shown(Protocol):
    """Where remarks go."""

    def progress(self, done: int, total: int, target: Target) -> None:
        """Show which problem is looked at."""

    def problem(self, target: Target, remarks: tuple[Remark, ...]) -> None:
        """Show what was found in a problem."""

    def trouble(self, sentence: str) -> None:
        """Show why a problem could not be checked."""

    def end(self, total: int) -> None:
        """Show what it all comes to."""

    def cost(self, proven: int, seconds: float) -> None:
        """Show what it has cost in processor time to look at so many, that of all processes together."""


class Lines:
    """One JSON object a line for each problem. The keys are a promise to scripts."""

    def progress(self, done: int, total: int, target: Target) -> None:
        """Nothing: what reads JSON does not watch."""

    def problem(self, target: Target, remarks: tuple[Remark, ...]) -> None:
        """Print the object of a problem."""
        found = [
            {
                "check": remark.check.value,
                "severity": remark.severity.value,
                "file": str(remark.file),
                "line": remark.line,
                "message": remark.message,
                "detail": remark.detail,
            }
            for remark in remarks
        ]
        facts = {"problem": target.id, "folder": str(target.folder), "sound": is_sound(remarks)}
        print(json.dumps({**facts, "remarks": found}), flush=True)

    def trouble(self, sentence: str) -> None:
        """Say it beside the objects."""
        click.echo(sentence, err=True)

    def end(self, total: int) -> None:
        """Nothing: every object was printed."""

    def cost(self, proven: int, seconds: float) -> None:
        """Say it beside the objects."""
        click.echo(_cost(proven, seconds), err=True)


class Terminal:
    """Text, one line for each remark, as compilers write it."""

    def __init__(self, progress: TextIO, *, hints: bool) -> None:
        self._progress = progress if progress.isatty() else None
        self._hints = hints
        self._counts: Counter[Severity] = Counter()
        self._sound = 0

    def progress(self, done: int, total: int, target: Target) -> None:
        """Name the problem in a line that the next one overwrites."""
        if self._progress is not None:
            line = say("authoring.progress", done=done, total=total, problem=target.id)
            print(f"\r\x1b[K{line}", end="", file=self._progress, flush=True)

    def problem(self, target: Target, remarks: tuple[Remark, ...]) -> None:  # noqa: ARG002  paths say it
        """Print the remarks."""
        self._wipe()
        self._sound += is_sound(remarks)
        for remark in remarks:
            self._counts[remark.severity] += 1
            if remark.severity is Severity.HINT and not self._hints:
                continue
            word = click.style(say(f"cli.test.{remark.severity}"), fg=_COLOURS.get(remark.severity, "cyan"))
            click.echo(f"{_short(remark.file)}:{remark.line}: {word}: {remark.message} ({remark.check})")
            for line in remark.detail.splitlines():
                click.echo(f"    {line}")

    def trouble(self, sentence: str) -> None:
        """Say it beside the remarks."""
        self._wipe()
        click.echo(sentence, err=True)

    def end(self, total: int) -> None:
        """Print the sums, and begin to count anew."""
        self._wipe()
        errors, warnings = self._counts[Severity.ERROR], self._counts[Severity.WARNING]
        facts = {"total": total, "sound": self._sound, "errors": errors, "warnings": warnings}
        click.echo(say("authoring.sums", **facts))
        if self._counts[Severity.HINT] and not self._hints:
            click.echo(say("authoring.hints_left", count=self._counts[Severity.HINT]))
        self._counts.clear()
        self._sound = 0

    def cost(self, proven: int, seconds: float) -> None:
        """Print it."""
        click.echo(_cost(proven, seconds))

    def _wipe(self) -> None:
        if self._progress is not None:
            print("\r\x1b[K", end="", file=self._progress, flush=True)


def _cost(proven: int, seconds: float) -> str:
    each = f"{seconds / proven:.1f}"
    return say("authoring.cost", proven=proven, seconds=f"{seconds:.1f}", each=each)


def _short(path: Path) -> str:
    """The path as one would write it from here, where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):
        return str(path)
    return min(str(path), relative, key=len)
