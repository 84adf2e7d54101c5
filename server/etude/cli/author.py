"""`etude author`: the commands for those who write problems."""

from __future__ import annotations

from typing import Final

import click

from etude.cli.lazy_group import LazyGroup

__all__ = ["author"]

_COMMANDS: Final = {
    "new": "etude.cli.author_new:new",
    "check": "etude.cli.author_check:check",
    "import": "etude.cli.author_import:import_",
    "schema": "etude.cli.author_schema:schema",
}


@click.group(cls=LazyGroup, commands_at=_COMMANDS, short_help="Write problems and prove them.")
def author() -> None:
    """Write problems of your own, and prove that they are sound."""
