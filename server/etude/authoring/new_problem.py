"""A new problem: every file that one needs, with what is left to write marked as such."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etude.authoring.blanks import BLANK
from etude.authoring.collection_edit import new_collection, with_problem
from etude.authoring.importers.toml_text import toml_value
from etude.authoring.template_input import input_table
from etude.catalogue.names import is_id
from etude.catalogue.problem_file import PACKAGES
from etude.catalogue.python_source import SourceError, parse, signature_defines
from etude.errors import CatalogueError, UsageError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from etude.catalogue.model import Difficulty

__all__ = ["NewProblem", "write_problem"]

_IMPORTS: Final = {"numpy": "import numpy as np\n\n\n", "torch": "import torch\n\n\n"}
_ENDING: Final = ".txt"  # of a file that is no Python yet
_MARK: Final = re.compile(r"@@(\w+)@@")


@dataclass(frozen=True, slots=True)
class NewProblem:
    """What an author says about a problem that is to be written."""

    collection: str
    name: str
    title: str
    difficulty: Difficulty
    minutes: int
    chapter: str
    signature: str
    requires: tuple[str, ...] = ()
    author: str = ""

    @property
    def entry(self) -> str:
        """The function or class that the learner writes."""
        return signature_defines(self.signature) or ""


def write_problem(new: NewProblem, root: Path) -> Path:
    """Write the files and list the problem in its chapter; the folder. What is there is never overwritten.

    Raises:
        UsageError: what was said cannot be, or the folder is taken.
        CatalogueError: it cannot be written; then nothing is.
    """
    _check(new)
    folder = root / new.collection / new.name
    if os.path.lexists(folder):
        raise UsageError(say("authoring.new.taken", folder=folder))
    listing = folder.parent / "collection.toml"
    try:
        text = listing.read_text(encoding="utf-8") if listing.exists() else ""
        if not text:
            title = new.collection.replace("-", " ").capitalize()
            text = new_collection(new.collection, title, new.chapter)
        text = with_problem(text, new.chapter, new.name)
        _place(folder, dict(_files(new)))
        _replace(listing, text)
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError(say("authoring.new.unwritable", folder=folder, reason=error)) from error
    return folder


def _check(new: NewProblem) -> None:
    for word in (new.collection, new.name, new.chapter):
        if not is_id(word):
            raise UsageError(say("catalogue.bad_id", id=word))
    if not new.entry:
        raise UsageError(say("authoring.new.signature", signature=new.signature))
    for package in new.requires:
        if package not in PACKAGES:
            raise UsageError(say("authoring.new.package", package=package, packages=", ".join(PACKAGES)))
    if isinstance(parse(_starter(new)), SourceError):
        raise UsageError(say("authoring.new.signature", signature=new.signature))


def _place(folder: Path, files: dict[str, str]) -> None:
    """Write all files or none: they are made elsewhere and moved."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
    try:
        for name, text in files.items():
            file = made / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        made.chmod(0o755)
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _replace(file: Path, text: str) -> None:
    made = file.with_name(f".{file.name}.new")
    made.write_text(text, encoding="utf-8")
    made.replace(file)


def _files(new: NewProblem) -> Iterator[tuple[str, str]]:
    facts = {
        "id": toml_value(new.name),
        "title": toml_value(new.title),
        "difficulty": toml_value(new.difficulty.value),
        "minutes": str(new.minutes),
        "chapter": toml_value(new.chapter),
        "author": toml_value(new.author or f"{BLANK}: your name"),
        "entry": toml_value(new.entry),
        "signature": toml_value(new.signature),
        "requires": toml_value(new.requires),
        "input": input_table(new.signature, new.entry),
        "call": f"`{new.signature.removeprefix('def ').removeprefix('class ').partition(' ->')[0]}`",
        "starter": _starter(new).rstrip("\n"),
    }
    for name, text in _template(resources.files("etude.authoring") / "template", ""):
        yield name, _MARK.sub(lambda found: facts[found[1]], text).rstrip("\n") + "\n"


def _template(folder: Traversable, before: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _template(entry, f"{before}{entry.name}/")
        elif entry.name.endswith(_ENDING):
            yield f"{before}{entry.name.removesuffix(_ENDING)}", entry.read_text(encoding="utf-8")


def _starter(new: NewProblem) -> str:
    """The signature with a body that raises."""
    imports = "".join(_IMPORTS[package] for package in new.requires if package in _IMPORTS)
    signature = new.signature.strip().rstrip(":")
    purpose = f'"""{BLANK}: what it gives, in a sentence."""'
    if signature.startswith("class"):
        return (
            f"{imports}class {new.entry}:\n    {purpose}\n\n    def __init__(self) -> None:\n"
            "        raise NotImplementedError\n"
        )
    return f"{imports}{signature}:\n    {purpose}\n    raise NotImplementedError\n"
