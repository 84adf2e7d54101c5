"""`etude trust`: whose problems may run code on this machine."""

from __future__ import annotations

from pathlib import Path

import click

from etude.catalogue.trust import TrustStore
from etude.errors import UsageError
from etude.messages import say
from etude.settings import settings_from_environment

__all__ = ["trust"]


@click.command(short_help="Let the problems of a folder run their code.")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--remove", is_flag=True, help="Take the trust back.")
def trust(path: Path | None, remove: bool) -> None:
    """Let the problems in PATH, and below it, run their code; without PATH, list what is trusted."""
    store = TrustStore(settings_from_environment().trust_file)
    if path is None:
        for folder in store.trusted():
            click.echo(folder)
        return
    real = path.expanduser().resolve()
    if remove:
        _remove(store, real)
        return
    if not real.is_dir():
        raise UsageError(say("cli.trust.not_a_folder", path=path))
    store.trust(real)
    click.echo(say("cli.trust.trusted", path=real))


def _remove(store: TrustStore, folder: Path) -> None:
    store.distrust(folder)
    around = next((one for one in store.trusted() if one in folder.parents), None)
    if around is not None:
        click.echo(say("cli.trust.still", path=folder, around=around))
    else:
        click.echo(say("cli.trust.removed", path=folder))
