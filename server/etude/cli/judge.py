"""`etude test` and `etude submit`: the editor's judge from the command line."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etude.cli.checking import Checker
from etude.cli.exit_status import ALL_ACCEPTED, WRONG_USAGE
from etude.cli.opening import named_problem, workspace
from etude.cli.report_json import report_json
from etude.cli.sentence_log import logging_in_sentences
from etude.cli.watching import Watch
from etude.messages import say
from etude.settings import settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from etude.cli.checking import Shown
    from etude.session.report import Report

__all__ = ["submit", "test"]


def _common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
        ),
        click.option(
            "--problem",
            metavar="ID_OR_FOLDER",
            help="The problem, if not that of the file's marker. A folder's code runs: name one you trust.",
        ),
    ):
        command = option(command)
    return command


@click.command(short_help="Run the tests on files.")
@_common_options
@click.option("--watch", is_flag=True, help="Run again whenever a file changes.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def test(files: tuple[Path, ...], problem: str | None, watch: bool, format_: str) -> int:
    """Run the tests on each of FILES, as a save in the editor does. json prints one object a line."""
    return _judge(files, problem=problem, format_=format_, watch=watch)


@click.command(short_help="Submit a file.")
@_common_options
@click.argument("file", type=click.Path(path_type=Path))
def submit(file: Path, problem: str | None, format_: str) -> int:
    """Run the tests on FILE and record the result as a submission."""
    return _judge([file], problem=problem, format_=format_, submission=True)


def _judge(
    files: Sequence[Path],
    *,
    problem: str | None,
    format_: str,
    watch: bool = False,
    submission: bool = False,
) -> int:
    if not files:
        click.echo(say("cli.test.no_files"), err=True)
        return WRONG_USAGE
    shown: Shown = _Lines() if format_ == "json" else _Terminal()
    with logging_in_sentences():
        return asyncio.run(_run(files, named_problem(problem), shown, watch=watch, submission=submission))


async def _run(
    files: Sequence[Path], problem: str | Path | None, shown: Shown, *, watch: bool, submission: bool
) -> int:
    from etude.session.session import Session

    session = Session.create(
        settings_from_environment(),
        workspace=workspace(),
        trusted_folder=problem if isinstance(problem, Path) else None,
    )
    try:
        checker = Checker(session, shown, problem, submission)
        return await (_watch(checker, files) if watch else checker.check_all(files))
    finally:
        await session.close()


async def _watch(checker: Checker, files: Sequence[Path]) -> int:
    """Go on until Ctrl-C; the status of the last run."""
    watch = Watch(files)  # before the first run, so that a save during it counts
    status = ALL_ACCEPTED
    try:
        status = await checker.check_all(files)
        click.echo(say("cli.test.watching"), err=True)
        async for file in watch.changes():
            click.echo(say("cli.test.changed", file=file), err=True)
            status = await checker.check(file)
    except asyncio.CancelledError:  # how asyncio.run passes Ctrl-C on
        pass
    return status


class _Lines:
    """One JSON object a line, at once."""

    def report(self, report: Report, source: str) -> None:  # noqa: ARG002  JSON shows no source
        print(report_json(report), flush=True)

    def trouble(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)


class _Terminal:
    """Text, in colour where the terminal has it and NO_COLOR does not ask for none."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False, soft_wrap=True)

    def report(self, report: Report, source: str) -> None:
        from etude.cli.report_text import report_text

        text = report_text(report, source)
        # A report of several lines is set off from the next; a list of accepted files stays a list.
        self._console.print(text, end="\n" if text.plain.count("\n") > 1 else "")

    def trouble(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)
