"""`etude author schema`: the JSON Schema of a problem's file, for editors that know TOML."""

from __future__ import annotations

import json

import click

from etude.cli.exit_status import ALL_ACCEPTED

__all__ = ["schema"]


@click.command(short_help="Print the JSON Schema of problem.toml or cases.toml.")
@click.argument("name", type=click.Choice(["problem", "cases"]), default="problem")
def schema(name: str) -> int:
    """Print the JSON Schema of `problem.toml`, or of `cases.toml`, for other tools that know TOML."""
    from etude.authoring.json_schema import json_schema

    click.echo(json.dumps(json_schema(name), indent=2, ensure_ascii=False))
    return ALL_ACCEPTED
