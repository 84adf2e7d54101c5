"""`etude review`: what there is to see once a file is accepted, as on the editor's page "After solving"."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etude.cli.checking import status_of
from etude.cli.exit_status import ALL_ACCEPTED
from etude.cli.opening import named_problem, workspace
from etude.cli.sentence_log import logging_in_sentences
from etude.messages import say
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from etude.session.report import Report

__all__ = ["review"]


@click.command(short_help="Look back at a solution that is accepted.")
@click.option(
    "--problem",
    metavar="ID_OR_FOLDER",
    help="The problem, if not that of the file's marker. A folder's code runs: name one you trust.",
)
@click.argument("file", type=click.Path(path_type=Path))
def review(file: Path, problem: str | None) -> int:
    """Run the tests on FILE; if it is accepted, show what there is to learn from it.

    The explanation, the reference and other ways beside it, what a reader would simplify, and how its work grows.
    """
    with logging_in_sentences():
        return asyncio.run(_review(file, named_problem(problem)))


async def _review(file: Path, named: str | Path | None) -> int:
    from etude.cli.reading import print_markdown
    from etude.session.exercise import read_exercise
    from etude.session.session import Session

    trusted = named if isinstance(named, Path) else None
    session = Session.create(settings_from_environment(), workspace=workspace(), trusted_folder=trusted)
    try:
        source = read_exercise(file)
        report = await session.run(session.find_exercise(file, source, problem=named), source)
        if status_of(report) != ALL_ACCEPTED:
            return _not_yet(report)
        print_markdown(await session.review(report, source))
        return ALL_ACCEPTED
    finally:
        await session.close()


def _not_yet(report: Report) -> int:
    click.echo(f"{say('review.not_yet')}\n{report.status}", err=True)
    return status_of(report)
