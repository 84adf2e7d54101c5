"""`etude show`: a statement in the terminal."""

from __future__ import annotations

import sys

import click

from etude.cli.opening import headline, open_catalogue
from etude.settings import settings_from_environment

__all__ = ["show"]


@click.command(short_help="Show a problem's statement.")
@click.argument("problem")
def show(problem: str) -> None:
    """Show the statement of PROBLEM; into a pipe, as plain text."""
    from etude.feedback.text import plain_math, plain_text

    with open_catalogue(settings_from_environment()) as catalogue:
        found = catalogue.problem(problem)
    first = headline(found.summary)
    markdown = found.statement.markdown
    if not sys.stdout.isatty():
        click.echo(f"{first}\n\n{plain_text(markdown)}")
        return
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.text import Text

    console = Console()
    width = min(console.width, 100)  # longer lines are hard to read
    console.print(Text(first, style="bold"), "\n", Markdown(plain_math(markdown)), width=width)
