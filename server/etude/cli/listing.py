"""`etude list`: what there is to practise."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import click

from etude.catalogue.model import Difficulty
from etude.cli.opening import open_catalogue, state_of, states_or_none
from etude.errors import UsageError
from etude.messages import say
from etude.practice.state import Status
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.catalogue import Catalogue
    from etude.catalogue.model import Summary

__all__ = ["list_problems"]

_COLUMNS = ("problem", "title", "difficulty", "minutes", "state")


@click.command("list", short_help="List the problems.")
@click.option("--collection", metavar="ID", help="Only those of this collection.")
@click.option(
    "--difficulty",
    type=click.Choice([each.value for each in Difficulty]),
    help="Only those of this difficulty.",
)
@click.option(
    "--state", type=click.Choice([each.value for each in Status]), help="Only those you are so far with."
)
@click.argument("words", nargs=-1)
def list_problems(
    collection: str | None, difficulty: str | None, state: str | None, words: tuple[str, ...]
) -> None:
    """List the problems in learning order, or those that WORDS are found in, best first.

    Into a pipe, the columns are divided by tabs.
    """
    settings = settings_from_environment()
    states = states_or_none(settings)
    with open_catalogue(settings) as catalogue:
        if collection is not None:
            _check_collection(catalogue, collection)
        found = catalogue.search(" ".join(words)) if words else catalogue.summaries()
        rows = [
            _row(summary, status)
            for summary in found
            for status in [state_of(summary, states).status]
            if collection in (None, summary.collection)
            if difficulty in (None, summary.difficulty)
            if state in (None, status)
        ]
        # Faults of a collection would else be seen by nobody: its problems are simply not in the list.
        for fault in catalogue.faults():
            click.echo(fault, err=True)
    if rows:
        _print(rows)
    else:
        click.echo(say("cli.list.nothing"), err=True)


def _check_collection(catalogue: Catalogue, wanted: str) -> None:
    names = sorted({summary.collection for summary in catalogue.summaries()})
    if wanted not in names:
        raise UsageError(say("cli.list.unknown_collection", name=wanted, names=", ".join(names)))


def _row(summary: Summary, status: Status) -> tuple[str, ...]:
    state = say(f"cli.state.{status}")
    minutes = str(summary.minutes or "")
    return summary.id, summary.title, summary.difficulty.value, minutes, state


def _print(rows: Sequence[tuple[str, ...]]) -> None:
    if not sys.stdout.isatty():
        for row in rows:
            click.echo("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for column in _COLUMNS:
        justify: Literal["left", "right"] = "right" if column == "minutes" else "left"
        table.add_column(say(f"cli.list.{column}"), justify=justify, no_wrap=column != "title")
    for row in rows:
        table.add_row(*map(Text, row))  # titles are no markup
    Console().print(table)
