"""`etude progress`: what the learner has done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from etude.cli.opening import open_catalogue, open_progress, state_of
from etude.messages import say
from etude.practice.state import ProblemState, Status
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from etude.catalogue.model import Summary

__all__ = ["progress", "progress_json", "progress_text"]


@click.command(short_help="Print what you have done so far.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def progress(format_: str) -> None:
    """Print what you have done so far; json prints one object a line, for each problem you have touched."""
    settings = settings_from_environment()
    with open_progress(settings) as store:
        states = store.states() if settings.progress_file.exists() else {}
    with open_catalogue(settings) as catalogue:
        summaries = catalogue.summaries()
        titles = {collection.id: collection.title for collection in catalogue.collections()}
    lines = progress_json(states) if format_ == "json" else progress_text(states, summaries, titles)
    for line in lines:
        click.echo(line)


def progress_json(states: Mapping[str, ProblemState]) -> Iterator[str]:
    """One object for each problem, also for those that no catalogue holds any more."""
    for problem, state in states.items():
        yield json.dumps(
            {
                "problem": problem,
                "state": state.status.value,
                "attempts": state.attempts,
                "hints": state.hints,
                "with_reference": state.with_reference,
                "solved_at": state.solved_at.isoformat() if state.solved_at else None,
                "last_path": str(state.last_path) if state.last_path else None,
            }
        )


def progress_text(
    states: Mapping[str, ProblemState], summaries: Sequence[Summary], titles: Mapping[str, str]
) -> Iterator[str]:
    """How much of each collection is solved, and every problem that was begun."""
    known = {problem_id for summary in summaries for problem_id in (summary.id, *summary.old_ids)}
    history = {summary.id: state_of(summary, states) for summary in summaries}
    others = {problem: state for problem, state in states.items() if problem not in known}
    begun = [state for state in (history | others).values() if state.status is not Status.UNSEEN]
    if not begun:
        yield say("cli.progress.nothing")
        return
    solved = sum(state.status is Status.SOLVED for state in begun)
    yield say("cli.progress.total", solved=solved, total=len(history | others), started=len(begun) - solved)
    for collection in dict.fromkeys(summary.collection for summary in summaries):
        part = {summary.id: history[summary.id] for summary in summaries if summary.collection == collection}
        count = sum(state.status is Status.SOLVED for state in part.values())
        title = titles.get(collection, collection)
        yield ""
        yield say("cli.progress.collection", title=title, solved=count, total=len(part))
        yield from _lines(part)
    if others:
        yield ""
        yield from _lines(others)


def _lines(part: Mapping[str, ProblemState]) -> Iterator[str]:
    for problem, state in part.items():
        if state.status is not Status.UNSEEN:
            yield say(
                "cli.progress.problem",
                problem=problem,
                state=say(
                    "cli.state.with_reference" if state.with_reference else f"cli.state.{state.status}"
                ),
                attempts=state.attempts,
                hints=state.hints,
            )
