"""`etude author new`: a problem to be filled in."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Final

import click

from etude.catalogue.model import Difficulty
from etude.errors import UsageError
from etude.messages import say

__all__ = ["new"]

_DIFFICULTIES: Final = [each.value for each in Difficulty]


@click.command(short_help="Begin a problem of your own.")
@click.option("--signature", help="What the learner writes: 'def f(x: int) -> int', or 'class Buffer: …'.")
@click.option("--title", help="The title; made of the name if left out.")
@click.option("--chapter", metavar="ID", help="The chapter; a new one is added to the collection.")
@click.option("--difficulty", type=click.Choice(_DIFFICULTIES), help="How hard it is.")
@click.option("--minutes", type=click.IntRange(min=1), help="How long it takes.")
@click.option("--requires", multiple=True, metavar="PACKAGE", help="numpy or torch, if it needs them.")
@click.option("--author", help="Your name.")
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("problems"),
    show_default=True,
    help="The folder of the collections.",
)
@click.argument("problem", metavar="COLLECTION/PROBLEM")
def new(
    problem: str,
    signature: str | None,
    title: str | None,
    chapter: str | None,
    difficulty: str | None,
    minutes: int | None,
    requires: tuple[str, ...],
    author: str | None,
    root: Path,
) -> None:
    """Write every file of COLLECTION/PROBLEM, with what is left to you marked as TODO(author).

    What no option says is asked for, or taken from the name where nobody can be asked.
    """
    from etude.authoring.new_problem import NewProblem, write_problem

    collection, slash, name = problem.partition("/")
    if not slash:
        raise UsageError(say("catalogue.bad_problem_id", id=problem))
    asks = _can_ask()
    signature = signature or (click.prompt("signature") if asks else None)
    if signature is None:
        raise UsageError(say("authoring.new.needs_signature"))
    usual = Difficulty.MEDIUM.value
    difficulty = difficulty or _answer("difficulty", usual, asks=asks, among=_DIFFICULTIES)
    wanted = NewProblem(
        collection,
        name,
        title=title or _answer("title", name.replace("-", " ").title(), asks=asks),
        difficulty=Difficulty(difficulty),
        minutes=minutes or int(_answer("minutes", "15", asks=asks)),
        chapter=chapter or _answer("chapter", _last_chapter(root / collection), asks=asks),
        signature=signature,
        requires=requires,
        author=author or _answer("author", "", asks=asks),
    )
    folder = write_problem(wanted, root)
    click.echo(folder)
    click.echo(say("authoring.new.written", folder=folder), err=True)


def _can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty()


def _answer(question: str, usual: str, *, asks: bool, among: list[str] | None = None) -> str:
    """What somebody answers, or the usual where nobody can be asked."""
    if not asks:
        return usual
    kind = click.Choice(among) if among is not None else str
    return str(click.prompt(question, default=usual, type=kind, show_default=bool(usual)))


def _last_chapter(folder: Path) -> str:
    """The last chapter of a collection, or a name for the first."""
    try:
        chapters = tomllib.loads((folder / "collection.toml").read_text(encoding="utf-8")).get("chapter", [])
        return str(chapters[-1]["id"])
    except (OSError, ValueError, LookupError, TypeError):
        return "first-chapter"
