"""One line of JSON Lines as a problem."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.assertions import is_test_file, simple_cases, test_file
from etude.authoring.importers.constructs import unworkable
from etude.authoring.importers.entry import Defined, defined_functions, imported_modules, parsed, signature_of
from etude.authoring.importers.imported import ImportedFile, ImportedProblem, Note, NoteKind
from etude.catalogue.model import (
    Case,
    Code,
    CompareMode,
    Comparison,
    Difficulty,
    Limits,
    MutationPolicy,
    Source,
    Tolerance,
)
from etude.catalogue.names import is_dotted_name, is_id, is_name
from etude.catalogue.problem_file import PACKAGES
from etude.catalogue.python_source import SourceError, parse
from etude.errors import ImportRefused
from etude.messages import say

if TYPE_CHECKING:
    from etude.authoring.importers.json_values import JsonObject

__all__ = ["read_line"]

_TIME_S: Final = 5.0
_MODULE: Final = "solution"
_TEST: Final = "tests/test_solution.py"
_KNOWN: Final = (
    *("id", "task_id", "prompt", "entry_point", "starter", "reference", "canonical_solution"),
    *("tests", "test", "test_list", "compare", "rtol", "atol"),
    *("title", "difficulty", "topics", "authors", "license", "url"),
)
_CASE_KEYS: Final = ("name", "call", "args", "kwargs", "expect", "expected", "raises", "match", "visible")


@dataclass(frozen=True, slots=True)
class _Programs:
    """What the learner begins with, and a right solution, if the source has one."""

    starter: str
    reference: str | None
    signature: str
    requires: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Tests:
    cases: tuple[Case, ...]
    files: tuple[ImportedFile, ...]
    comparison: Comparison
    module: str
    notes: tuple[Note, ...]


def read_line(
    record: JsonObject, name: str, place: str, *, chapter: str, source: str, licence: str
) -> ImportedProblem:
    """The problem of a record.

    Raises:
        ImportRefused: it cannot become one, and why.
    """
    prompt, entry = record.text("prompt"), record.text("entry_point")
    if not is_name(entry):
        raise ImportRefused(say("importing.jsonl.no_entry", name=entry))
    programs = _programs(record, prompt, entry)
    tests = _tests(record, entry)
    own_license = record.text("license", "") or licence
    unknown = [key for key in record.keys if key not in _KNOWN]
    left = [Note(NoteKind.LEFT_OUT, say("importing.left_out", name=key)) for key in unknown]
    return ImportedProblem(
        name=name,
        place=place,
        title=record.text("title", "") or entry,
        difficulty=_difficulty(record),
        chapter=chapter,
        source=Source(source, record.text("url", ""), own_license),
        license=own_license,
        code=Code(entry, programs.signature, programs.requires, module=tests.module),
        limits=Limits(time_s=_TIME_S, oracle=programs.reference is not None),
        comparison=tests.comparison,
        statement=_statement(prompt),
        starter=programs.starter,
        reference=programs.reference,
        topics=tuple(topic for topic in record.texts("topics") if is_id(topic)),
        authors=record.texts("authors"),
        cases=tests.cases,
        files=tests.files,
        notes=(*programs.notes, *tests.notes, *left),
    )


def _difficulty(record: JsonObject) -> Difficulty:
    word = record.text("difficulty", Difficulty.MEDIUM.value).lower()
    if word not in [each.value for each in Difficulty]:
        raise ImportRefused(say("importing.jsonl.difficulty", word=word, words=", ".join(Difficulty)))
    return Difficulty(word)


# ---------------------------------------------------------------------- texts and programs


def _statement(prompt: str) -> str:
    """The prompt as it is; one that is code, as code."""
    title = say("importing.jsonl.task")
    text = prompt.strip("\n").rstrip()
    return f"## {title}\n\n```python\n{text}\n```\n" if _is_code(prompt) else f"## {title}\n\n{text}\n"


def _is_code(prompt: str) -> bool:
    tree = parse(prompt)
    return not isinstance(tree, SourceError) and bool(defined_functions(tree))


def _programs(record: JsonObject, prompt: str, entry: str) -> _Programs:
    given = record.text("reference", "") or record.text("canonical_solution", "")
    is_code = _is_code(prompt)
    reference = _reference(given, prompt if is_code else "", entry) if given.strip() else None
    starter = record.text("starter", "")
    notes = []
    if not starter.strip():
        starter, sentence = _starter(prompt if is_code else "", reference, entry)
        notes.append(Note(NoteKind.ADAPTED, sentence))
    if reference is None:
        notes.append(Note(NoteKind.ADAPTED, say("importing.jsonl.without_reference")))
    defined = defined_functions(parsed(starter, "starter"))
    if reference is not None:
        defined = defined_functions(parsed(reference, "reference")) | defined
    if entry not in defined:
        raise ImportRefused(say("importing.jsonl.not_defined", entry=entry))
    imported = imported_modules(parsed(f"{starter}\n{reference or ''}", "reference"))
    requires = tuple(name for name in PACKAGES if name in imported)
    return _Programs(starter, reference, signature_of(defined[entry]), requires, tuple(notes))


def _reference(given: str, prompt: str, entry: str) -> str:
    """A right solution as a whole program: what is given may be no more than the body of the prompt's function."""
    for text in (given, prompt + given):
        tree = parse(text)
        if not isinstance(tree, SourceError) and entry in defined_functions(tree):
            return text if text.endswith("\n") else f"{text}\n"
    parsed(given, "reference")
    raise ImportRefused(say("importing.jsonl.not_defined", entry=entry))


def _starter(prompt: str, reference: str | None, entry: str) -> tuple[str, str]:
    """What the learner begins with, where the source does not say, and how that came about.

    Raises:
        ImportRefused: nothing tells what arguments the entry takes.
    """
    text = prompt or reference or ""
    defined = defined_functions(parsed(text, "prompt")) if text else {}
    if entry not in defined:
        raise ImportRefused(say("importing.jsonl.no_starter", entry=entry))
    node = defined[entry]
    if prompt:
        return _unfinished(prompt, node), say("importing.jsonl.starter_prompt")
    if isinstance(node, ast.ClassDef):
        raise ImportRefused(say("importing.jsonl.no_starter", entry=entry))
    return f"{signature_of(node)}:\n    raise NotImplementedError\n", say("importing.jsonl.starter_reference")


def _unfinished(prompt: str, node: Defined) -> str:
    """The prompt with the body of a function ended where work is to be done; as it is, where that is no function."""
    if isinstance(node, ast.ClassDef):
        return f"{prompt.rstrip()}\n"
    lines = prompt.rstrip().split("\n")
    last = node.end_lineno or len(lines)
    indentation = lines[node.body[-1].lineno - 1][: node.body[-1].col_offset]
    return "\n".join([*lines[:last], f"{indentation}raise NotImplementedError", *lines[last:]]) + "\n"


# ---------------------------------------------------------------------- tests


def _tests(record: JsonObject, entry: str) -> _Tests:
    for key in ("tests", "test", "test_list"):
        found = record.value(key)
        if isinstance(found, str) and found.strip():
            return _of_code(found, entry, key)
        if isinstance(found, list) and found:
            if all(isinstance(item, str) for item in found):
                return _of_code("\n".join(record.texts(key)), entry, key)
            return _of_cases(record, key, entry)
    raise ImportRefused(say("importing.jsonl.no_tests"))


def _of_code(text: str, entry: str, key: str) -> _Tests:
    tree = parsed(text, key)
    comparison = Comparison(mode=CompareMode.EQUAL, mutate_args=MutationPolicy.ALLOW)
    if is_test_file(tree):
        module = _module_of(tree, entry)
        code = text if module in imported_modules(tree) else f"from {module} import {entry}\n\n{text}"
        note = Note(NoteKind.MAPPED, say("importing.jsonl.mapped_file"))
    else:
        cases = simple_cases(tree, entry)
        if cases is not None:
            note = Note(NoteKind.MAPPED, say("importing.jsonl.mapped_assertions", count=len(cases)))
            return _Tests(cases, (), comparison, _MODULE, (note,))
        module = _MODULE
        code = test_file(text, tree, entry, module)
        note = Note(NoteKind.ADAPTED, say("importing.jsonl.adapted_assertions"))
    code = code if code.endswith("\n") else f"{code}\n"
    parsed(code, key)
    found = unworkable(key, text, module, ())
    if found:
        raise ImportRefused("\n".join(found))
    return _Tests((), (ImportedFile(_TEST, code.encode()),), comparison, module, (note,))


def _module_of(tree: ast.Module, entry: str) -> str:
    """The module from which a test file imports the entry."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and entry in [each.name for each in node.names]:
            if not is_name(node.module):
                raise ImportRefused(say("importing.jsonl.no_module", name=node.module))
            return node.module
    return _MODULE


def _of_cases(record: JsonObject, key: str, entry: str) -> _Tests:
    mode = record.text("compare", CompareMode.EQUAL.value)
    if mode not in [each.value for each in CompareMode]:
        raise ImportRefused(say("importing.jsonl.compare", word=mode, words=", ".join(CompareMode)))
    usual = Tolerance()
    tolerance = Tolerance(record.number("rtol", usual.rtol), record.number("atol", usual.atol))
    comparison = Comparison(CompareMode(mode), tolerance, mutate_args=MutationPolicy.ALLOW)
    cases = tuple(_case(case, number, entry) for number, case in enumerate(record.objects(key), 1))
    note = Note(NoteKind.MAPPED, say("importing.jsonl.mapped_cases", count=len(cases), mode=mode))
    return _Tests(cases, (), comparison, _MODULE, (note,))


def _case(case: JsonObject, number: int, entry: str) -> Case:
    unknown = [key for key in case.keys if key not in _CASE_KEYS]
    if unknown:
        raise ImportRefused(say("importing.jsonl.case_key", number=number, at=unknown[0]))
    call = case.text("call", "") or _call(case, number, entry)
    name = case.text("name", "") or f"case {number}"
    visible = case.value("visible") is not False
    raises = case.text("raises", "")
    if raises:
        if not is_dotted_name(raises):
            raise ImportRefused(say("importing.jsonl.raises", number=number, name=raises))
        return Case(name, call, raises=raises, match=case.text("match", "") or None, visible=visible)
    expected = [key for key in ("expect", "expected") if key in case.keys]
    if not expected:
        raise ImportRefused(say("importing.jsonl.no_expectation", number=number))
    return Case(name, call, _literal(case.value(expected[0]), number), visible=visible)


def _call(case: JsonObject, number: int, entry: str) -> str:
    args = case.value("args")
    if not isinstance(args, list):
        raise ImportRefused(say("importing.jsonl.no_args", number=number))
    arguments = [_literal(value, number) for value in args]
    named = case.object("kwargs")
    for key in named.keys:
        if not is_name(key):
            raise ImportRefused(say("importing.jsonl.keyword", number=number, name=key))
        arguments.append(f"{key}={_literal(named.value(key), number)}")
    return f"{entry}({', '.join(arguments)})"


def _literal(value: object, number: int) -> str:
    """A value of JSON as Python writes it.

    Raises:
        ImportRefused: it is a number that Python reads as infinite.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise ImportRefused(say("importing.jsonl.too_large_number", number=number))
    if isinstance(value, list):
        return f"[{', '.join(_literal(item, number) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_literal(item, number)}' for key, item in value.items())}}}"
    return repr(value)
