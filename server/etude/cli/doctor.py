"""`etude doctor`: what this machine gives to Étude, and what is missing."""

from __future__ import annotations

import platform
import shutil
import sys
from collections import Counter
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from etude import __version__
from etude.cli.interpreters import ask_interpreter
from etude.cli.opening import open_catalogue, open_progress
from etude.errors import EtudeError, SettingsError
from etude.messages import say
from etude.settings import layers_off, settings_from_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.judge.verdict import Isolation
    from etude.settings import Settings

__all__ = ["doctor", "isolation_lines"]

_OWN_PACKAGES: Final = ("pygls", "lsprotocol", "pytest", "msgpack", "numpy", "jedi")
_LEARNERS_PACKAGES: Final = ("numpy", "torch")  # what problems may require
_MAX_READ: Final = 500  # problems of a root: about five seconds
_MAX_SHOWN: Final = 10  # weak tests of a root
_EDITORS: Final = {
    "nvim": "Neovim",
    "code": "VS Code",
    "codium": "VSCodium",
    "emacs": "Emacs",
    "vim": "Vim",
    "hx": "Helix",
}


@click.command(short_help="Say what was found on this machine.")
def doctor() -> None:
    """Say what Étude found on this machine and what is missing: worth pasting into a bug report."""
    settings = settings_from_environment()
    sections = {
        "etude": _etude(),
        "python": _interpreters(settings),
        "isolation": _isolation(),
        "editors": _editors(),
        "catalogue": _catalogue(settings),
        "weak_tests": _weak_tests(settings),
        "data": _data(settings),
    }
    for name, lines in sections.items():
        click.echo(say(f"cli.doctor.{name}"))
        for line in lines:
            click.echo(f"  {line}")


def _etude() -> Iterator[str]:
    yield f"etude {__version__} ({Path(__file__).parents[1]})"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    for name in _OWN_PACKAGES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name}: {say('cli.doctor.absent', command=_install(Path(sys.executable), name))}"


def _interpreters(settings: Settings) -> Iterator[str]:
    yield say(
        "cli.doctor.server",
        name=platform.python_implementation(),
        version=platform.python_version(),
        path=sys.executable,
    )
    python = settings.python or Path(sys.executable)
    try:
        found = ask_interpreter(python, _LEARNERS_PACKAGES)
    except SettingsError as error:
        yield say("cli.doctor.no_answer", path=python, reason=error)
        return
    if settings.python is None:
        yield say("cli.doctor.same")
    else:
        yield say("cli.doctor.learner", name=found.implementation, version=found.version, path=python)
    versions = dict(found.packages)
    for name in _LEARNERS_PACKAGES:
        missing = say("cli.doctor.absent", command=_install(python, name))
        yield f"  {name} {versions[name]}" if name in versions else f"  {name}: {missing}"


def _install(python: Path, package: str) -> str:
    return f"{python} -m pip install {package}"


def _isolation() -> Iterator[str]:
    try:
        from etude.judge.isolation import probe

        isolation = probe(off=layers_off())
    except (EtudeError, OSError) as error:
        yield say("cli.doctor.no_isolation", reason=error)
        return
    yield from isolation_lines(isolation)


def isolation_lines(isolation: Isolation) -> Iterator[str]:
    """Which layers there are, and what it means that some are not."""
    if isolation.active:
        yield say("cli.doctor.active", layers=", ".join(isolation.active))
    if isolation.missing:
        yield say("cli.doctor.missing", layers=", ".join(isolation.missing))
        yield say("cli.doctor.weaker")
    else:
        yield say("cli.doctor.complete")


def _editors() -> Iterator[str]:
    found = {name: shutil.which(name) for name in _EDITORS}
    for name, path in found.items():
        if path is not None:
            yield f"{_EDITORS[name]}: {path}"
    if not any(found.values()):
        yield say("cli.doctor.no_editor", names=", ".join(_EDITORS))


def _catalogue(settings: Settings) -> Iterator[str]:
    try:
        with open_catalogue(settings) as catalogue:
            counts = Counter(summary.root for summary in catalogue.summaries())
            faults = catalogue.faults()
    except EtudeError as error:
        yield str(error)
        return
    for root in catalogue.roots:
        state = "builtin" if root.builtin else "trusted" if root.trusted else "untrusted"
        yield say(
            "cli.doctor.root",
            path=root.path,
            problems=counts[root.path],
            state=say(f"cli.doctor.{state}"),
        )
    if faults:
        yield from map(str, faults)
    else:
        yield say("cli.doctor.sound")


def _weak_tests(settings: Settings) -> Iterator[str]:
    """How many tests of each root a wrong solution could pass, and the first of them."""
    from etude.judge.weak_tests import weak_tests

    try:
        with open_catalogue(settings) as catalogue:
            for root in catalogue.roots:
                ids = [each.id for each in catalogue.summaries() if each.root == root.path]
                problems = map(catalogue.problem, ids[:_MAX_READ])
                found = [weak for problem in problems for weak in weak_tests(problem)]
                notes = sum(weak.is_note for weak in found)
                facts = {"path": root.path, "weak": len(found) - notes, "notes": notes}
                yield say("cli.doctor.weak", problems=min(len(ids), _MAX_READ), **facts)
                found.sort(key=lambda weak: weak.is_note)
                yield from (f"  {weak.fault}" for weak in found[:_MAX_SHOWN])
    except EtudeError as error:
        yield str(error)


def _data(settings: Settings) -> Iterator[str]:
    try:
        if settings.progress_file.exists():
            with open_progress(settings) as progress:
                progress.states()
        yield say("cli.doctor.progress", path=settings.progress_file)
    except EtudeError as error:
        yield say("cli.doctor.progress_trouble", reason=error)
    yield say("cli.doctor.cache", path=settings.cache_dir)
    yield say("cli.doctor.exercises", path=settings.exercises)
