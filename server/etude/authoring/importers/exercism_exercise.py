"""One exercise of Exercism: `.meta/config.json`, `.docs`, stub, exemplar, tests, and what lies beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.constructs import unworkable
from etude.authoring.importers.entry import (
    defined_functions,
    imported_modules,
    names_used,
    parsed,
    signature_of,
)
from etude.authoring.importers.exercism_texts import hints_of, statement_of
from etude.authoring.importers.imported import ImportedFile, ImportedProblem, Note, NoteKind
from etude.authoring.importers.json_values import JsonObject, parse_json
from etude.catalogue.model import Code, CompareMode, Comparison, Difficulty, Limits, MutationPolicy, Source
from etude.catalogue.names import is_name
from etude.errors import ImportRefused
from etude.messages import say

if TYPE_CHECKING:
    import ast

    from etude.authoring.importers.source_files import SourceFolder

__all__ = ["Listed", "UsualFiles", "read_exercise"]

_TIME_S: Final = 10.0  # Exercism's own runner gives 20 s to all tests together
_DATA: Final = (".csv", ".dat", ".json", ".py", ".txt", ".tsv")
_LEFT_OUT: Final = (".md",)
_URL: Final = "https://exercism.org/tracks/python/exercises/"


@dataclass(frozen=True, slots=True)
class UsualFiles:
    """What the files of an exercise are called where it does not say so itself."""

    stub: str
    tests: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What the track's config.json says about an exercise.

    Attributes:
        place: its folder, relative to the track's.
        difficulty: None where the track gives none.
        prerequisites: the exercises that teach what this one takes for granted.
    """

    slug: str
    name: str
    kind: str
    place: str
    difficulty: Difficulty | None
    topics: tuple[str, ...]
    prerequisites: tuple[str, ...]
    usual: UsualFiles


@dataclass(frozen=True, slots=True)
class _Files:
    """The files that `.meta/config.json` names, relative to the exercise's folder."""

    stub: str
    example: str
    tests: tuple[str, ...]
    editor: tuple[str, ...]

    @property
    def module(self) -> str:
        """The name under which the tests import the learner's file."""
        return PurePosixPath(self.stub).stem


def read_exercise(folder: SourceFolder, listed: Listed, licence: str) -> ImportedProblem:
    """The exercise in a folder.

    Raises:
        ImportRefused: it cannot become a problem, and why.
    """
    config = JsonObject(
        parse_json(folder.text(".meta/config.json"), ".meta/config.json"), ".meta/config.json"
    )
    files = _files(config, listed.usual)
    stub, example = folder.text(files.stub), folder.text(files.example)
    trees = {name: parsed(folder.text(name), name) for name in files.tests}
    stub_tree, example_tree = parsed(stub, files.stub), parsed(example, files.example)
    beside = _beside(folder, files)
    _check_tests(folder, files, beside)
    code = _code(files, stub_tree, example_tree, tuple(trees.values()))
    imported = imported_modules(stub_tree) | imported_modules(example_tree)
    copied = _copied(folder, files, beside, imported)
    return ImportedProblem(
        name=listed.slug,
        place=listed.place,
        title=listed.name,
        difficulty=listed.difficulty or Difficulty.EASY,
        chapter=listed.kind,
        source=Source(say("importing.exercism.source", name=listed.name), f"{_URL}{listed.slug}", licence),
        license=licence,
        code=code,
        limits=Limits(time_s=_TIME_S),
        comparison=Comparison(mode=CompareMode.EQUAL, mutate_args=MutationPolicy.ALLOW),
        statement=_statement(folder),
        starter=stub,
        reference=example,
        hints=hints_of(folder.optional_text(".docs/hints.md")),
        topics=listed.topics,
        prerequisites=listed.prerequisites,
        authors=config.texts("authors") or config.texts("contributors"),
        files=copied,
        notes=_notes(folder, files, listed, code, copied),
    )


def _files(config: JsonObject, usual: UsualFiles) -> _Files:
    named = config.object("files")
    stubs, tests = named.texts("solution") or (usual.stub,), named.texts("test") or usual.tests
    examples = named.texts("exemplar") or named.texts("example") or (usual.example,)
    for key, found in (("solution", stubs), ("exemplar", examples)):
        if len(found) != 1:
            raise ImportRefused(
                say("importing.exercism.not_one", at=key, count=len(found), names=", ".join(found))
            )
    files = _Files(stubs[0], examples[0], tests, named.texts("editor"))
    if not is_name(files.module) or PurePosixPath(files.stub).suffix != ".py":
        raise ImportRefused(say("importing.exercism.no_module", name=files.stub))
    for name in (*tests, *files.editor):
        _check_name(name)
    return files


def _check_name(name: str) -> None:
    """A file that is copied lies in the exercise's folder itself, is not hidden, and is a kind of text."""
    path = PurePosixPath(name)
    if path.name != name or name.startswith(".") or path.suffix not in _DATA:
        raise ImportRefused(say("importing.bad_name", name=name, kinds=", ".join(_DATA)))
    if path.suffix == ".py" and not is_name(path.stem):
        raise ImportRefused(say("importing.no_module_name", name=name))


def _beside(folder: SourceFolder, files: _Files) -> tuple[str, ...]:
    """What lies beside stub and tests, whether config.json names it or not."""
    left = {files.stub, *files.tests, *folder.folders()}
    found = (name for name in folder.names() if PurePosixPath(name).suffix not in _LEFT_OUT)
    names = tuple(name for name in dict.fromkeys((*files.editor, *found)) if name not in left)
    for name in names:
        _check_name(name)
    return names


def _check_tests(folder: SourceFolder, files: _Files, beside: tuple[str, ...]) -> None:
    own = {PurePosixPath(name).stem for name in beside}
    for name in files.tests:
        found = unworkable(name, folder.text(name), files.module, own)
        if found:
            raise ImportRefused("\n".join(found))


def _code(files: _Files, stub: ast.Module, example: ast.Module, tests: tuple[ast.Module, ...]) -> Code:
    """What the tests ask for first, in the order of the stub."""
    in_stub, in_example = defined_functions(stub), defined_functions(example)
    used = names_used(tests, files.module)
    wanted = [name for name in (*in_stub, *in_example) if name in used and name in in_example]
    wanted += in_example
    if not wanted:
        raise ImportRefused(say("importing.exercism.no_entry", name=files.example))
    entry = wanted[0]
    return Code(entry, signature_of(in_stub.get(entry) or in_example[entry]), module=files.module)


def _copied(
    folder: SourceFolder, files: _Files, beside: tuple[str, ...], imported: frozenset[str]
) -> tuple[ImportedFile, ...]:
    """Tests and helpers at their places: modules that the learner's file imports go where it finds them."""
    names = {name: f"tests/{_test_name(name)}" for name in files.tests}
    for name in beside:
        path = PurePosixPath(name)
        is_shared = path.suffix == ".py" and path.stem in imported
        names[name] = f"support/{name}" if is_shared else f"tests/{name}"
    if len(set(names.values())) < len(names):
        raise ImportRefused(say("importing.exercism.clash", names=", ".join(names)))
    return tuple(ImportedFile(place, folder.content(name)) for name, place in names.items())


def _test_name(name: str) -> str:
    stem = PurePosixPath(name).stem
    return name if stem.startswith("test_") else f"test_{stem.removesuffix('_test')}.py"


def _statement(folder: SourceFolder) -> str:
    statement = statement_of(
        (
            (say("importing.exercism.introduction"), _docs(folder, "introduction")),
            (say("importing.exercism.instructions"), _docs(folder, "instructions")),
        )
    )
    if not statement.strip():
        raise ImportRefused(say("importing.exercism.no_statement"))
    return statement


def _docs(folder: SourceFolder, name: str) -> tuple[str, str]:
    """A text, and what the track appends to it."""
    return folder.optional_text(f".docs/{name}.md"), folder.optional_text(f".docs/{name}.append.md")


def _notes(
    folder: SourceFolder, files: _Files, listed: Listed, code: Code, copied: tuple[ImportedFile, ...]
) -> tuple[Note, ...]:
    found = [
        Note(NoteKind.MAPPED, say("importing.exercism.mapped_tests", names=", ".join(files.tests))),
        Note(NoteKind.ADAPTED, say("importing.exercism.adapted_entry", entry=code.entry)),
    ]
    shared = [PurePosixPath(file.name).name for file in copied if file.name.startswith("support/")]
    if shared:
        found.append(Note(NoteKind.MAPPED, say("importing.exercism.mapped_support", names=", ".join(shared))))
    if listed.difficulty is None:
        found.append(Note(NoteKind.ADAPTED, say("importing.exercism.no_difficulty")))
    found += [
        Note(NoteKind.LEFT_OUT, say("importing.left_out", name=name))
        for name in (".approaches", ".articles")
        if folder.has(name)
    ]
    return tuple(found)
