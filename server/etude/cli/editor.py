"""`etude editor`: what an editor needs to know of Étude, printed, written, or taken out again."""

from __future__ import annotations

import click

from etude.cli.recipes import Recipe, read_recipes, remove_block, snippet, target, write_block
from etude.errors import UsageError
from etude.messages import say

__all__ = ["editor"]


@click.command(short_help="Print or write an editor's configuration.")
@click.argument("name", required=False)
@click.option("--write", is_flag=True, help="Write it into the editor's own configuration.")
@click.option("--undo", is_flag=True, help="Take out what --write has written.")
def editor(name: str | None, *, write: bool, undo: bool) -> None:
    """Print the configuration of the editor NAME; without one, list the editors."""
    recipes = {recipe.name: recipe for recipe in read_recipes()}
    if name is None:
        for each in recipes.values():
            click.echo("\t".join((each.name, each.title, say(f"cli.editor.proof.{each.proof}"))))
        return
    if name not in recipes:
        raise UsageError(say("cli.editor.unknown", name=name, names=", ".join(recipes)))
    recipe = recipes[name]
    if write and undo:
        raise UsageError(say("cli.editor.both"))
    try:
        _do(recipe, write=write, undo=undo)
    except OSError as error:
        raise UsageError(say("cli.editor.not_written", file=error.filename, reason=error.strerror)) from error


def _do(recipe: Recipe, *, write: bool, undo: bool) -> None:
    if undo:
        path = remove_block(recipe)
        click.echo(
            say("cli.editor.undone", file=path) if path else say("cli.editor.nothing", name=recipe.name)
        )
    elif write:
        click.echo(say("cli.editor.written", file=write_block(recipe), name=recipe.name))
    else:
        click.echo(snippet(recipe).rstrip())
        if recipe.targets:
            click.echo(say("cli.editor.where", file=target(recipe), name=recipe.name), err=True)
        else:
            click.echo(recipe.title, err=True)
