"""`etude show`: a statement in the terminal."""

from __future__ import annotations

import click

from etude.cli.opening import headline, open_catalogue
from etude.settings import settings_from_environment

__all__ = ["show"]


@click.command(short_help="Show a problem's statement.")
@click.argument("problem")
def show(problem: str) -> None:
    """Show the statement of PROBLEM; into a pipe, as plain text."""
    from etude.cli.reading import print_markdown

    with open_catalogue(settings_from_environment()) as catalogue:
        found = catalogue.problem(problem)
    print_markdown(f"**{headline(found.summary)}**\n\n{found.statement.markdown}")
