"""`etude start`: which problem, and its exercise file."""

from __future__ import annotations

import click

from etude.catalogue.daily import today
from etude.cli.opening import open_catalogue, open_progress, state_of, states_or_none
from etude.errors import ProgressError
from etude.messages import say
from etude.session.exercise import start_exercise
from etude.settings import settings_from_environment

__all__ = ["start"]


@click.command(short_help="Begin a problem: write its exercise file.")
@click.argument("problem", required=False)
def start(problem: str | None) -> None:
    """Write the exercise file of PROBLEM, today's if none is named, and print where it is.

    Work that is there already is never overwritten.
    """
    settings = settings_from_environment()
    with open_catalogue(settings) as catalogue:
        chosen = catalogue.problem(problem or catalogue.daily(today()).id)
    known = state_of(chosen.summary, states_or_none(settings)).last_path
    path = start_exercise(chosen, settings.exercises, known=known)
    with open_progress(settings) as progress:
        try:
            progress.remember_path(chosen.id, path)
        except ProgressError as error:  # the exercise is there, and that is what was asked for
            click.echo(error, err=True)
    click.echo(path)
    click.echo(say("cli.start.next", title=chosen.title, file=path), err=True)
