"""What the commands without a judge need: the catalogue and the progress store."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from etude.catalogue.catalogue import Catalogue
from etude.catalogue.roots import builtin_root, resolve_roots
from etude.catalogue.trust import TrustStore
from etude.errors import ProgressError
from etude.messages import say
from etude.practice.state import ProblemState, merged
from etude.practice.store import ProgressStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from etude.catalogue.model import Summary
    from etude.settings import Settings

__all__ = [
    "headline",
    "named_problem",
    "open_catalogue",
    "open_progress",
    "state_of",
    "states_or_none",
    "workspace",
]

_ID: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


def named_problem(named: str | None) -> str | Path | None:
    """A folder where there is one; what could be an id must hold a problem to be taken for a folder."""
    if named is None:
        return None
    folder = Path(named).expanduser()
    if (folder / "problem.toml").is_file() or (folder.is_dir() and not _ID.fullmatch(named)):
        return folder.absolute()
    return named


def workspace() -> tuple[Path, ...]:
    """The folder the learner stands in, whose `problems/` count as well."""
    try:
        return (Path.cwd(),)
    except FileNotFoundError:  # it was deleted meanwhile
        return ()


@contextlib.contextmanager
def open_catalogue(settings: Settings) -> Iterator[Catalogue]:
    """The problems of all roots."""
    trust = TrustStore(settings.trust_file)
    roots = resolve_roots(builtin_root(), settings.catalogue_roots, workspace(), trust)
    catalogue = Catalogue(roots, settings.catalogue_cache)
    try:
        yield catalogue
    finally:
        catalogue.close()


@contextlib.contextmanager
def open_progress(settings: Settings) -> Iterator[ProgressStore]:
    """The learner's history."""
    store = ProgressStore(settings.progress_file)
    try:
        yield store
    finally:
        store.close()


def states_or_none(settings: Settings) -> Mapping[str, ProblemState]:
    """What the learner has done; trouble with the store is told, and no reason to show nothing."""
    if not settings.progress_file.exists():
        return {}
    with open_progress(settings) as store:
        try:
            return store.states()
        except ProgressError as error:
            click.echo(error, err=True)
            return {}


def headline(summary: Summary) -> str:
    """One telling line about a problem."""
    if not summary.minutes:
        return say(
            "cli.headline_untimed", title=summary.title, difficulty=summary.difficulty, problem=summary.id
        )
    return say(
        "cli.headline",
        title=summary.title,
        difficulty=summary.difficulty,
        minutes=summary.minutes,
        problem=summary.id,
    )


def state_of(summary: Summary, states: Mapping[str, ProblemState]) -> ProblemState:
    """The history of a problem under its id and its old ones."""
    return merged(states.get(problem_id, ProblemState()) for problem_id in (summary.id, *summary.old_ids))
