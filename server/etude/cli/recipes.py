"""How each editor is told of Étude: recipes as files, and the block that is written into a configuration."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import etude
from etude.errors import UsageError
from etude.messages import say

__all__ = ["Recipe", "read_recipes", "remove_block", "snippet", "target", "write_block"]

_BEGIN: Final = "étude: what follows was written by `etude editor {name} --write`; --undo takes it out"
_END: Final = "étude: end"


class Proof(StrEnum):
    """What shows that a recipe works."""

    DRIVEN = "driven"  # the test-suite drives it in the real editor
    TRIED = "tried"  # somebody has done it by hand
    UNTRIED = "untried"


@dataclass(frozen=True, slots=True)
class Recipe:
    """One editor's configuration. Without targets it can only be printed."""

    name: str
    title: str
    proof: Proof
    file: Path
    targets: tuple[str, ...] = ()
    comment: str = ""  # how a comment begins in the target
    refuse: str = ""  # a pattern; a target with a match must be changed by hand


def read_recipes() -> tuple[Recipe, ...]:
    """Every recipe that comes with Étude."""
    folder = _folder()
    table = tomllib.loads((folder / "recipes.toml").read_text(encoding="utf-8"))
    return tuple(
        Recipe(
            name=each["name"],
            title=each["title"],
            proof=Proof(each["proof"]),
            file=folder / each["file"],
            targets=tuple(each.get("targets", ())),
            comment=each.get("comment", ""),
            refuse=each.get("refuse", ""),
        )
        for each in table["recipe"]
    )


def snippet(recipe: Recipe) -> str:
    """The recipe's text, with the command and the client as they are on this machine."""
    text = recipe.file.read_text(encoding="utf-8")
    client = json.dumps(str(_folder() / "neovim"), ensure_ascii=False)
    command = json.dumps(_command(), ensure_ascii=False)
    return text.replace('"@CLIENT@"', client).replace('"etude"', _quoted(recipe, command))


def target(recipe: Recipe) -> Path:
    """The file that would be written: the first that exists, else the last.

    Raises:
        UsageError: the recipe can only be printed.
    """
    if not recipe.targets:
        raise UsageError(say("cli.editor.by_hand", name=recipe.name))
    paths = [_expanded(each) for each in recipe.targets]
    return next((path for path in paths if path.exists()), paths[-1])


def write_block(recipe: Recipe) -> Path:
    """Put the recipe into the editor's configuration, in place of an earlier one; where it now is.

    Raises:
        UsageError: the recipe can only be printed, or what is there already must be changed by hand.
        OSError: the file cannot be written.
    """
    path = target(recipe)
    text = _text(path)
    kept = _without_block(text, recipe)
    if recipe.refuse and re.search(recipe.refuse, kept):
        raise UsageError(say("cli.editor.conflict", file=path, name=recipe.name))
    begin, end = _marks(recipe)
    gap = "" if not kept or kept.endswith("\n") else "\n"
    _replace(path, f"{kept}{gap}{begin}\n{snippet(recipe).rstrip()}\n{end}\n")
    return path


def remove_block(recipe: Recipe) -> Path | None:
    """Take the recipe out of every configuration it may be in; the last one it was in, None when in none.

    A file in which nothing else is left is removed.
    """
    found = None
    for path in map(_expanded, recipe.targets):
        text = _text(path)
        kept = _without_block(text, recipe)
        if kept == text:
            continue
        found = path
        if kept.strip():
            _replace(path, kept)
        else:
            path.unlink()
    return found


def _folder() -> Path:
    package = Path(etude.__file__).resolve().parent
    shipped = package / "editors"
    return shipped if shipped.is_dir() else package.parent.parent / "editors"


def _command() -> str:
    """`etude` where that is this Étude, else its full path."""
    own = Path(sys.executable).with_name("etude")
    on_path = shutil.which("etude")
    if on_path is not None and (not own.exists() or Path(on_path).resolve() == own.resolve()):
        return "etude"
    return str(own) if own.exists() else "etude"


def _quoted(recipe: Recipe, command: str) -> str:
    """The command as a string of the recipe's language; Vim's double quotes take backslashes as JSON's do."""
    return command if recipe.file.suffix != ".txt" else json.loads(command)


def _expanded(path: str) -> Path:
    config = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(path.replace("$XDG_CONFIG_HOME", config)).expanduser()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _marks(recipe: Recipe) -> tuple[str, str]:
    begin, end = _BEGIN.format(name=recipe.name), _END
    return f"{recipe.comment} {begin}", f"{recipe.comment} {end}"


def _without_block(text: str, recipe: Recipe) -> str:
    begin, end = map(re.escape, _marks(recipe))
    return re.sub(rf"^{begin}$.*?^{end}$\n?", "", text, flags=re.MULTILINE | re.DOTALL)


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all. A link stays a link."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".etude-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        if path.exists():
            shutil.copymode(path, name)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
