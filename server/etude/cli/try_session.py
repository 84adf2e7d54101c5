"""`etude try`: the problem of the day in the editor that is there, or played where there is no terminal."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click

from etude.catalogue.daily import today
from etude.cli.editor_choice import Start, by_hand, editor_start, neovim_client
from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED
from etude.cli.opening import open_catalogue, state_of, states_or_none
from etude.cli.played_session import SERVER, play
from etude.errors import UntrustedRoot
from etude.messages import say
from etude.session.exercise import start_exercise
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["try_session"]


@click.command("try", short_help="See it work: today's problem in your editor.")
@click.option("--play", "played", is_flag=True, help="Play the session here, as without a terminal.")
@click.argument("problem", required=False)
def try_session(played: bool, problem: str | None) -> int:
    """Open PROBLEM, today's if none is named, in the editor that is found, with Étude's client alone.

    Without a terminal the whole session is played through the real server: what is printed is what it sent.
    """
    settings = settings_from_environment()
    with open_catalogue(settings) as catalogue:
        chosen = catalogue.problem(problem or catalogue.daily(today()).id)
        if played or not sys.stdin.isatty():
            if not (chosen.root.builtin or chosen.root.trusted):
                raise UntrustedRoot(chosen.root.path)
            accepted = asyncio.run(play(catalogue, click.echo, problem and chosen.id))
            return ALL_ACCEPTED if accepted else NOT_ALL_ACCEPTED
    known = state_of(chosen.summary, states_or_none(settings)).last_path
    exercise = start_exercise(chosen, settings.exercises, known=known)
    click.echo(say("try.opening", title=chosen.title, file=exercise))
    start = editor_start(exercise, SERVER, settings.data_dir)
    return _explain(exercise) if start is None else _open(start)


def _open(start: Start) -> int:
    click.echo(say("try.editor", editor=start.editor))
    for command in start.commands:
        status = subprocess.run(command, env=os.environ | dict(start.environment), check=False).returncode  # noqa: S603  our own command lines
        if status:
            return status
    return 0


def _explain(exercise: Path) -> int:
    """Say how an editor gets our client, when none can be started with it."""
    server = " ".join(SERVER)
    found = by_hand()
    if found:
        click.echo(say(f"try.{found}", server=server, program=SERVER[0], file=exercise))
    else:
        click.echo(say("try.no_editor", client=neovim_client(), file=exercise))
    return 0
