"""The settings a learner can change, resolved once into typed values.

Two sources, one meaning: the environment (command line and server start) and the editor's
configuration (`etude.*`). What names code that will run, `python` and `roots`, is taken from a
trusted source only.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from etude.errors import SettingsError
from etude.messages import say

__all__ = ["RunMode", "Settings", "layers_off", "parse_settings", "settings_from_environment"]

_log = logging.getLogger(__name__)

_SWITCHES: Final = {"true": True, "false": False}  # how an environment variable says it
_LAYERS_OFF = "ETUDE_ISOLATION_OFF"  # names of isolation layers, separated by commas


class RunMode(StrEnum):
    """When the tests of an exercise run by themselves."""

    ON_SAVE = "onSave"
    ON_TYPE = "onType"
    MANUAL = "manual"


def _platform_dir(kind: str) -> Path:
    # platformdirs is asked only where the environment has not already decided.
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")("etude", appauthor=False))


def _own_dir(variable: str, kind: str) -> Path:
    named = os.environ.get(variable)
    return Path(named).expanduser().absolute() if named else _platform_dir(kind)


def _data_dir() -> Path:
    return _own_dir("ETUDE_DATA_DIR", "data")


def _cache_dir() -> Path:
    return _own_dir("ETUDE_CACHE_DIR", "cache")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a learner can change.

    Attributes:
        python: the interpreter that runs the learner's code; None is the server's own.
        folder: where new exercises go; None is `~/etude`.
        roots: further folders that hold a catalogue.
        completion: whether jedi completes and explains names.
        concepts: whether the hover on a library's name shows what a topic says about it.
        hints_gate: whether the hints that give most away wait for another try.
    """

    run: RunMode = RunMode.ON_SAVE
    python: Path | None = None
    folder: Path | None = None
    roots: tuple[Path, ...] = ()
    completion: bool = False
    concepts: bool = True
    hints_gate: bool = True
    data_dir: Path = field(default_factory=_data_dir)
    cache_dir: Path = field(default_factory=_cache_dir)

    @property
    def exercises(self) -> Path:
        """The folder new exercises are written to."""
        return self.folder or Path.home() / "etude"

    @property
    def own_root(self) -> Path:
        """The learner's own catalogue, which imports are written to."""
        return self.data_dir / "catalogue"

    @property
    def catalogue_roots(self) -> tuple[Path, ...]:
        """The roots besides the built-in one and those of the workspace."""
        return (*self.roots, self.own_root) if self.own_root.is_dir() else self.roots

    @property
    def progress_file(self) -> Path:
        """Where the learner's history is."""
        return self.data_dir / "progress.sqlite3"

    @property
    def trust_file(self) -> Path:
        """Where it stands which folders the learner trusts."""
        return self.data_dir / "trust.sqlite3"

    @property
    def catalogue_cache(self) -> Path:
        """Where the index of the problems is; it can be built anew at any time."""
        return self.cache_dir / "catalogue.sqlite3"


def layers_off() -> frozenset[str]:
    """Isolation layers to leave out on purpose. Only the environment says so: no workspace may."""
    return frozenset(filter(None, (name.strip() for name in os.environ.get(_LAYERS_OFF, "").split(","))))


def _run_mode(value: object) -> RunMode:
    if value not in [mode.value for mode in RunMode]:
        raise SettingsError(say("settings.run", value=value, choices=", ".join(RunMode)))
    return RunMode(str(value))


def _folder(value: object) -> Path:
    path = _absolute("folder", value)
    if path.exists() and not path.is_dir():
        raise SettingsError(say("settings.not_a_folder", name="folder", value=path))
    return path


def _python(value: object) -> Path:
    if isinstance(value, str) and Path(value).name == value and not value.startswith("~"):
        found = shutil.which(value)
        if found is None:
            raise SettingsError(say("settings.no_such_command", value=value))
        return Path(found).absolute()
    # A virtual environment's python is a link whose place matters, so it is not resolved.
    path = _absolute("python", value)
    if not (path.is_file() and os.access(path, os.X_OK)):
        raise SettingsError(say("settings.not_an_interpreter", value=path))
    return path


def _roots(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list | tuple):
        raise SettingsError(say("settings.not_a_list", name="roots", value=value))
    roots = tuple(dict.fromkeys(_absolute("roots", entry) for entry in value))
    for root in roots:
        if not root.is_dir():
            raise SettingsError(say("settings.not_a_folder", name="roots", value=root))
    return roots


def _absolute(name: str, value: object) -> Path:
    if not isinstance(value, str) or "\0" in value:
        raise SettingsError(say("settings.not_a_path", name=name, value=value))
    try:
        path = Path(value).expanduser()
    except RuntimeError as error:  # `~somebody` who has no home
        raise SettingsError(say("settings.not_a_path", name=name, value=value)) from error
    if not path.is_absolute():
        raise SettingsError(say("settings.relative", name=name, value=value))
    return path


def _switch(name: str) -> Callable[[object], bool]:
    def parse(value: object) -> bool:
        if not isinstance(value, bool):
            raise SettingsError(say("settings.not_a_switch", name=name, value=value))
        return value

    return parse


@dataclass(frozen=True, slots=True)
class _Option:
    field: str
    parse: Callable[[object], object]
    names_code: bool = False  # what runs is decided here, so the source must be trusted


_OPTIONS: Final[Mapping[str, _Option]] = {
    "run": _Option("run", _run_mode),
    "python": _Option("python", _python, names_code=True),
    "folder": _Option("folder", _folder),
    "roots": _Option("roots", _roots, names_code=True),
    "completion.enabled": _Option("completion", _switch("completion.enabled")),
    "concepts.enabled": _Option("concepts", _switch("concepts.enabled")),
    "hints.gate": _Option("hints_gate", _switch("hints.gate")),
}


def parse_settings(
    raw: Mapping[str, object], base: Settings | None = None, *, trusted: bool
) -> tuple[Settings, tuple[str, ...]]:
    """Lay an editor's configuration over `base`; a bad value keeps what was there and is told in a sentence.

    Args:
        raw: the `etude` section, nested (`{"completion": {"enabled": true}}`) or with dotted names.
        base: what holds where `raw` says nothing; by default the environment's settings.
        trusted: whether `raw` may name code that runs (`python`, `roots`).
    """
    settings = base if base is not None else settings_from_environment()
    changes: dict[str, Any] = {}  # Any: checked by each option's parser
    complaints: list[str] = []
    for name, value in _flat(raw):
        option = _OPTIONS.get(name)
        if option is None:
            complaints.extend(_misspelt(name))
        elif value in (None, ""):
            continue  # how editors say that a setting is not set
        elif option.names_code and not trusted:
            complaints.append(say("settings.untrusted", name=name))
        else:
            try:
                changes[option.field] = option.parse(value)
            except SettingsError as error:
                complaints.append(str(error))
    return replace(settings, **changes), tuple(complaints)


def _flat(raw: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in raw.items():
        name = f"{prefix}{key}".removeprefix("etude.")
        if isinstance(value, Mapping):
            yield from _flat(value, f"{name}.")
        else:
            yield name, value


def _misspelt(name: str) -> Iterator[str]:
    """Clients keep settings of their own in the section, so only a near miss is worth a word."""
    for nearest in get_close_matches(name, _OPTIONS, n=1, cutoff=0.75):
        yield say("settings.misspelt", name=name, nearest=nearest)


def settings_from_environment() -> Settings:
    """The settings that environment variables give, ETUDE_DATA_DIR and ETUDE_CACHE_DIR among them.

    A bad value is logged and has no effect: neither server nor command fails for it.
    """
    raw: dict[str, object] = {}
    for name in ("run", "python", "folder"):
        if value := os.environ.get(f"ETUDE_{name.upper()}"):
            raw[name] = value
    if gate := os.environ.get("ETUDE_HINTS_GATE"):
        raw["hints.gate"] = _SWITCHES.get(gate.strip().lower(), gate)
    if roots := os.environ.get("ETUDE_ROOTS"):
        raw["roots"] = [root for root in roots.split(os.pathsep) if root]
    settings, complaints = parse_settings(raw, Settings(), trusted=True)
    for complaint in complaints:
        _log.warning("%s", complaint)
    return settings
