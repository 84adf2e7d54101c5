"""`etude hint`: one more step of help, as in the editor."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED
from etude.cli.opening import named_problem, workspace
from etude.cli.sentence_log import logging_in_sentences
from etude.errors import ProgressError, UsageError
from etude.messages import say
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from etude.catalogue.model import Problem
    from etude.feedback.ladder.rung import Ladder
    from etude.practice.help import HelpGiven
    from etude.practice.store import ProgressStore
    from etude.session.report import Exercise
    from etude.session.session import Session

__all__ = ["hint"]


@click.command(short_help="Show the next hint for a file.")
@click.option(
    "--problem",
    metavar="ID_OR_FOLDER",
    help="The problem, if not that of the file's marker. A folder's code runs: name one you trust.",
)
@click.argument("file", type=click.Path(path_type=Path))
def hint(file: Path, problem: str | None) -> int:
    """Run the tests on FILE and show one more hint about what fails.

    The last hint is the reference solution, for which a terminal is needed: it asks first.
    """
    with logging_in_sentences():
        return asyncio.run(_hint(file, named_problem(problem)))


async def _hint(file: Path, named: str | Path | None) -> int:
    from etude.session.exercise import read_exercise
    from etude.session.session import Session

    settings = settings_from_environment()
    trusted = named if isinstance(named, Path) else None
    session = Session.create(settings, workspace=workspace(), trusted_folder=trusted)
    try:
        source = read_exercise(file)
        exercise = session.find_exercise(file, source, problem=named)
        ladder = await _ladder(session, exercise, source)
        await session.recorded()
        return _show_next(session.progress, exercise.problem, ladder, gate=settings.hints_gate)
    finally:
        await session.close()


async def _ladder(session: Session, exercise: Exercise, source: str) -> Ladder:
    """What help there is, once everything about the text was found out."""
    from etude.session.hints import ladder_for

    report = await session.examine(await session.run(exercise, source), source)
    searched = await session.find_edit(exercise, source, report)
    if searched is None:
        return ladder_for(exercise.problem, source, report)
    return ladder_for(exercise.problem, source, session.with_edit(report, searched), searched.edit)


def _show_next(progress: ProgressStore, problem: Problem, ladder: Ladder, *, gate: bool) -> int:
    from etude.feedback.ladder.rung import RungKind
    from etude.feedback.ladder.standing import standing_on
    from etude.feedback.text import plain_text
    from etude.lsp.page_texts import hint_heading, reference_page

    standing = standing_on(ladder, _given(progress, problem), gate=gate)
    rung = standing.next
    if rung is None:
        raise UsageError(say("lsp.no_hints"))
    if standing.locked:
        click.echo(say("lsp.hint_locked", number=standing.number, total=standing.total), err=True)
        return NOT_ALL_ACCEPTED
    is_reference = rung.kind is RungKind.REFERENCE
    if is_reference and standing.is_new and not _is_wanted():
        return NOT_ALL_ACCEPTED
    try:
        progress.use_rung(problem.id, ladder.use_of(rung))
    except ProgressError as error:  # a hint helps whether or not it can be recorded
        click.echo(error, err=True)
    text = plain_text(reference_page(problem) if is_reference else rung.text)
    click.echo(f"{hint_heading(standing, rung)}\n\n{text}")
    return ALL_ACCEPTED


def _given(progress: ProgressStore, problem: Problem) -> HelpGiven:
    from etude.practice.help import HelpGiven

    try:
        return progress.help_given(problem.id)
    except ProgressError as error:
        click.echo(error, err=True)
        return HelpGiven()


def _is_wanted() -> bool:
    """Whether the learner says yes to the reference; without a terminal nobody can."""
    if not sys.stdin.isatty():
        click.echo(say("cli.hint.reference_asks"), err=True)
        return False
    return click.confirm(say("lsp.reference_question"), err=True)
