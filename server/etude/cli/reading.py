"""`etude daily`, `etude topics` and `etude topic`: what there is to read."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from etude.catalogue.daily import today
from etude.catalogue.library import Library
from etude.cli.opening import open_catalogue
from etude.errors import UsageError
from etude.messages import say
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from etude.catalogue.catalogue import Catalogue

__all__ = ["daily", "topic", "topics"]


@click.command(short_help="The post of the day: a problem, a topic, a project.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Another day, as YYYY-MM-DD.")
def daily(date: dt.datetime | None) -> None:
    """Show the problem, the topic and the project of the day. They follow from the date alone."""
    from etude.session.reading import day_text

    day = date.date() if date else today()
    with _opened() as (catalogue, library):
        choice = catalogue.daily_choice(day, library)
        introduction = catalogue.problem(choice.problem.id).statement.section("Introduction")
        print_markdown(day_text(choice, introduction))


@click.command(short_help="List the topics, or those of a collection.")
@click.option("--collection", metavar="ID", help="Only those of this collection.")
def topics(collection: str | None) -> None:
    """List the deep dives. Into a pipe, the columns are divided by tabs."""
    with _opened() as (_, library):
        found = [one for one in library.topics.values() if collection in (None, one.collection)]
        for fault in library.faults():
            click.echo(fault, err=True)
    if not found:
        click.echo(say("cli.topics.nothing"), err=True)
    for one in found:
        click.echo("\t".join((one.id, one.title, str(one.minutes), one.collection)))


@click.command(short_help="Show a topic.")
@click.argument("topic", required=False)
def topic(topic: str | None) -> None:
    """Show a deep dive, today's if none is named; into a pipe, as plain text."""
    from etude.session.reading import topic_text

    with _opened() as (catalogue, library):
        if topic is None:
            chosen = catalogue.daily_choice(today(), library).topic
            if chosen is None:
                raise UsageError(say("cli.topics.nothing"))
        else:
            chosen = library.topic(topic)
        print_markdown(topic_text(chosen, catalogue.summaries(), library))


@contextmanager
def _opened() -> Iterator[tuple[Catalogue, Library]]:
    with open_catalogue(settings_from_environment()) as catalogue:
        yield catalogue, Library(catalogue.roots)


def print_markdown(markdown: str) -> None:
    """Show Markdown in a terminal, or print it as plain text into a pipe."""
    from etude.feedback.text import plain_math, plain_text

    if not sys.stdout.isatty():
        click.echo(plain_text(markdown))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    width = min(console.width, 100)  # longer lines are hard to read
    console.print(Markdown(plain_math(markdown)), width=width)
