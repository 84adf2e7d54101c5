"""`etude author check`: everything there is to mend in problems."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED, WRONG_USAGE
from etude.cli.opening import open_catalogue
from etude.messages import say
from etude.settings import layers_off, settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.authoring.targets import Target
    from etude.cli.remarks import Shown
    from etude.settings import Settings

__all__ = ["check"]

_ID: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


@click.command(short_help="Prove that problems are sound.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.argument("names", nargs=-1, metavar="[ID_OR_FOLDER]…")
def check(names: tuple[str, ...], format_: str) -> int:
    """Say what there is to mend in problems: by id, or in a folder with a problem, a collection or a catalogue.

    Without names, every problem whose code may run. The code of a folder runs: name one you trust.
    """
    from etude.cli.remarks import Lines, Terminal

    settings = settings_from_environment()
    targets = _targets(names, settings)
    if not targets:
        click.echo(say("authoring.nothing_to_check"), err=True)
        return WRONG_USAGE
    shown: Shown = Lines() if format_ == "json" else Terminal(sys.stderr)
    return asyncio.run(_check_all(targets, settings, shown))


def _targets(names: Sequence[str], settings: Settings) -> tuple[Target, ...]:
    from etude.authoring.targets import all_targets, targets_in, targets_of

    with open_catalogue(settings) as catalogue:
        if not names:
            return all_targets(catalogue)
        found: list[Target] = []
        for name in names:
            folder = Path(name).expanduser()
            is_folder = (folder / "problem.toml").is_file() or (folder.is_dir() and not _ID.fullmatch(name))
            found += targets_in(folder, catalogue.roots) if is_folder else targets_of(name, catalogue)
        return tuple(dict.fromkeys(found))


async def _check_all(targets: Sequence[Target], settings: Settings, shown: Shown) -> int:
    from etude.authoring.checks import check_problem
    from etude.authoring.remark import is_sound
    from etude.judge.service import JudgeService

    protected = (*{target.root.path for target in targets}, settings.data_dir)
    judges = JudgeService(python=settings.python, protected=protected, off=layers_off())
    status = ALL_ACCEPTED
    try:
        for done, target in enumerate(targets):
            shown.progress(done, len(targets), target)
            remarks = await check_problem(target.folder, target.root, judges)
            shown.problem(target, remarks)
            if not is_sound(remarks):
                status = NOT_ALL_ACCEPTED
    finally:
        await judges.close()
    shown.end(len(targets))
    return status
