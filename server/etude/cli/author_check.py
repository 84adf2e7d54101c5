"""`etude author check`: everything there is to mend in problems and topics."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from etude.cli.exit_status import ALL_ACCEPTED, NOT_ALL_ACCEPTED, OUR_FAULT, WRONG_USAGE
from etude.cli.opening import open_catalogue
from etude.errors import EtudeError, JudgeError
from etude.messages import say
from etude.settings import layers_off, settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.authoring.proving import Prover
    from etude.authoring.remark import Remark
    from etude.authoring.targets import Target
    from etude.cli.remarks import Shown
    from etude.settings import Settings

__all__ = ["check"]

_ID: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_POLL_S: Final = 0.3


@click.command(short_help="Prove that problems and topics are sound.")
@click.option("--watch", is_flag=True, help="Check again whenever a file of a problem changes.")
@click.option("--hints", is_flag=True, help="Show also what could be better and need not be.")
@click.option("--fresh", is_flag=True, help="Forget what was found before.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.argument("names", nargs=-1, metavar="[ID_OR_FOLDER]…")
def check(names: tuple[str, ...], watch: bool, hints: bool, fresh: bool, format_: str) -> int:
    """Say what there is to mend in problems and topics: by id, or in the folder of one, of a collection or a catalogue.

    Without names, every problem and topic whose code may run. The code of a folder runs: name one you trust.
    """
    from etude.cli.remarks import Lines, Terminal

    settings = settings_from_environment()
    targets = _targets(names, settings)
    if not targets:
        click.echo(say("authoring.nothing_to_check"), err=True)
        return WRONG_USAGE
    shown: Shown = Lines() if format_ == "json" else Terminal(sys.stderr, hints=hints)
    return asyncio.run(_check(targets, settings, shown, watch=watch, fresh=fresh))


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


async def _check(
    targets: Sequence[Target], settings: Settings, shown: Shown, *, watch: bool, fresh: bool
) -> int:
    from etude.authoring.proof_cache import ProofCache
    from etude.authoring.proving import Prover
    from etude.judge.author_judges import AuthorJudges

    protected = (*{target.root.path for target in targets}, settings.data_dir)
    judges = AuthorJudges(python=settings.python, protected=protected, off=layers_off())
    cache = ProofCache(settings.cache_dir / "author", settings.python, sorted(layers_off()))
    prover = Prover(judges, cache, fresh=fresh)
    try:
        if watch:
            return await _watch(prover, targets, shown)
        status = await _check_all(prover, targets, shown, {})
    finally:
        await judges.close()
    if prover.proven:
        shown.cost(prover.proven, _processor_s())
    return status


def _processor_s() -> float:
    """Processor time of this process and of all that have ended which it had started, theirs too."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


async def _check_all(
    prover: Prover, targets: Sequence[Target], shown: Shown, statuses: dict[Target, int]
) -> int:
    """Check every problem, and note how each of them is; the worst status of all that is noted."""
    done = 0

    def began(target: Target) -> None:
        nonlocal done
        done += 1
        shown.progress(done, len(targets), target)

    async for target, found in prover.prove_all(targets, began):
        statuses[target] = _show(shown, target, found)
    shown.end(len(targets))
    return max(statuses.values(), default=ALL_ACCEPTED)


def _show(shown: Shown, target: Target, found: tuple[Remark, ...] | EtudeError) -> int:
    from etude.authoring.remark import is_sound

    if isinstance(found, EtudeError):
        shown.trouble(str(found))
        return OUR_FAULT if isinstance(found, JudgeError) else WRONG_USAGE
    shown.problem(target, found)
    return ALL_ACCEPTED if is_sound(found) else NOT_ALL_ACCEPTED


async def _watch(prover: Prover, targets: Sequence[Target], shown: Shown) -> int:
    """Go on until Ctrl-C; the worst status of the last look at each problem."""
    from etude.catalogue.scan import folder_stamp

    stamps = {target: folder_stamp(target.folder) for target in targets}  # a save meanwhile counts
    statuses: dict[Target, int] = {}
    try:
        await _check_all(prover, targets, shown, statuses)
        click.echo(say("cli.test.watching"), err=True)
        while True:
            await asyncio.sleep(_POLL_S)
            for target, before in stamps.items():
                stamps[target] = folder_stamp(target.folder)
                if stamps[target] != before:
                    click.echo(say("cli.test.changed", file=target.id), err=True)
                    await _check_all(prover, [target], shown, statuses)
    except asyncio.CancelledError:  # how asyncio.run passes Ctrl-C on
        pass
    return max(statuses.values(), default=ALL_ACCEPTED)
