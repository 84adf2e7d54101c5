"""`etude author import`: exercises that exist already, into a catalogue of one's own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etude.catalogue.roots import builtin_root
from etude.catalogue.trust import TrustStore
from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED
from etude.errors import UsageError
from etude.messages import say
from etude.settings import layers_off, settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.authoring.importers.imported import Reading
    from etude.authoring.importers.report import Entry, ImportReport
    from etude.settings import Settings

__all__ = ["import_"]


@click.group("import", short_help="Bring in exercises that exist already.")
def import_() -> None:
    """Bring exercises that exist already into a catalogue of your own, with a report of what became of each."""


def _common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True
        ),
        click.option(
            "--trust",
            is_flag=True,
            help="Trust the catalogue from now on, as `etude trust` does, and run what is imported to verify it.",
        ),
        click.option("--license", "license_", metavar="TEXT", default="", help="The licence of the source."),
        click.option(
            "--into",
            metavar="ROOT",
            type=click.Path(path_type=Path),
            help="The catalogue to import into, if not your own one among Étude's data.",
        ),
    ):
        command = option(command)
    return command


@import_.command(short_help="An Exercism track, or one exercise of it.")
@_common_options
@click.argument("folder", type=click.Path(path_type=Path))
def exercism(folder: Path, into: Path | None, license_: str, trust: bool, format_: str) -> int:
    """Import FOLDER: a track of Exercism for Python, or the folder of one of its exercises."""
    from etude.authoring.importers.exercism import ExercismImporter

    return _import(ExercismImporter(license_).read(folder), into, trust=trust, as_json=format_ == "json")


@import_.command(short_help="JSON Lines, one problem a line.")
@_common_options
@click.option(
    "--collection", metavar="ID", default="", help="The collection it becomes, if not the file's name."
)
@click.argument("file", type=click.Path(path_type=Path))
def jsonl(file: Path, collection: str, into: Path | None, license_: str, trust: bool, format_: str) -> int:
    """Import FILE: one problem a line, {"id", "prompt", "entry_point", "starter", "reference", "tests"}."""
    from etude.authoring.importers.json_lines import JsonLinesImporter

    reading = JsonLinesImporter(collection, license_).read(file)
    return _import(reading, into, trust=trust, as_json=format_ == "json")


def _import(reading: Reading, into: Path | None, *, trust: bool, as_json: bool) -> int:
    settings = settings_from_environment()
    root = _root(into, settings)
    may_run = _may_run(root, settings, trust=trust, asks=not as_json and sys.stdin.isatty())
    report = asyncio.run(_bring(reading, root, settings, may_run=may_run, as_json=as_json))
    _tell_end(report, root, may_run=may_run, as_json=as_json)
    return ALL_ACCEPTED if report.is_whole else NOT_ALL_ACCEPTED


def _root(into: Path | None, settings: Settings) -> Path:
    root = (into or settings.own_root).expanduser().resolve()
    ours = builtin_root().path.resolve()
    if root == ours or ours in root.parents:
        raise UsageError(say("importing.not_ours", root=root))
    if root.exists() and not root.is_dir():
        raise UsageError(say("importing.no_folder", folder=root))
    return root


def _may_run(root: Path, settings: Settings, *, trust: bool, asks: bool) -> bool:
    """Whether what is imported may run, which the one who imports decides."""
    store = TrustStore(settings.trust_file)
    if store.is_trusted(root):
        return True
    if not trust and asks:
        trust = click.confirm(say("importing.question", root=root), default=False, err=True)
    if trust:
        store.trust(root)
    return trust


async def _bring(
    reading: Reading, root: Path, settings: Settings, *, may_run: bool, as_json: bool
) -> ImportReport:
    from etude.authoring.importers.bringing import bring
    from etude.judge.author_judges import AuthorJudges

    tell = _tell_json if as_json else _tell_text
    if not may_run:
        return await bring(reading, root, None, tell)
    judges = AuthorJudges(python=settings.python, protected=(root, settings.data_dir), off=layers_off())
    try:
        return await bring(reading, root, judges, tell)
    finally:
        await judges.close()


def _tell_json(entry: Entry) -> None:
    from etude.authoring.importers.report import entry_json

    click.echo(entry_json(entry))


def _tell_text(entry: Entry) -> None:
    from etude.authoring.importers.report import entry_lines

    for line in entry_lines(entry):
        click.echo(line)


def _tell_end(report: ImportReport, root: Path, *, may_run: bool, as_json: bool) -> None:
    from etude.authoring.importers.report import summary_lines

    for line in summary_lines(report):
        click.echo(line, err=as_json)
    if report.unverified and not may_run:
        click.echo(say("importing.not_verified", count=report.unverified, root=root), err=True)
