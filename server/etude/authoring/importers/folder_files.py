"""An imported problem as the files of its folder, and its collection as collection.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etude.authoring.importers.toml_text import toml_table
from etude.catalogue.problem_file import SCHEMA
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.authoring.importers.imported import ImportedCollection, ImportedProblem
    from etude.catalogue.model import Case, Comparison, Limits

__all__ = ["collection_file", "problem_files"]

_VERSION: Final = 1


def problem_files(problem: ImportedProblem, importer: str, *, verified: bool) -> dict[str, bytes]:
    """The files of a problem's folder by name; the same for the same problem, byte for byte."""
    found = {
        "problem.toml": _problem_toml(problem, importer, verified=verified).encode(),
        "statement.md": _statement(problem, verified=verified).encode(),
        "starter.py": problem.starter.encode(),
    }
    if problem.reference is not None:
        found["solution.py"] = problem.reference.encode()
    if problem.hints:
        hints = "\n\n".join(f"## {hint.title}\n\n{hint.text}" for hint in problem.hints)
        found["hints.md"] = f"{hints}\n".encode()
    if problem.cases:
        found["cases.toml"] = "\n".join(map(_case, problem.cases)).encode()
    return found | {file.name: file.content for file in problem.files}


def _statement(problem: ImportedProblem, *, verified: bool) -> str:
    """The statement, and where it comes from: many a licence asks for that, and so does the learner."""
    source = problem.source
    place = f"<{source.url}>" if source.url else ""
    told = say("importing.attribution", name=source.name, license=source.license, place=place).rstrip()
    if not verified:
        told = f"{told} {say('importing.not_verified_note')}"
    return f"{problem.statement.rstrip()}\n\n## {say('importing.source')}\n\n{told}\n"


def _problem_toml(problem: ImportedProblem, importer: str, *, verified: bool) -> str:
    source = {"name": problem.source.name, "url": problem.source.url, "license": problem.source.license}
    header = {
        "schema": SCHEMA,
        "id": problem.name,
        "title": problem.title,
        "difficulty": problem.difficulty.value,
        "chapter": problem.chapter,
        "topics": problem.topics,
        "prerequisites": problem.prerequisites,
        "authors": problem.authors,
        "license": problem.license,
        "version": _VERSION,
        "imported": importer,
        "source": {**source, "verified": verified},
    }
    code = {
        "entry": problem.code.entry,
        "signature": problem.code.signature,
        "requires": problem.code.requires,
        "module": problem.code.module,
    }
    tables = [
        toml_table("", header),
        toml_table("[code]", code),
        toml_table("[limits]", _limits(problem.limits)),
    ]
    tables.append(toml_table("[compare]", _comparison(problem.comparison)))
    return "\n".join(tables)


def _limits(limits: Limits) -> Mapping[str, object]:
    return {
        "time_s": limits.time_s,
        "memory_mb": limits.memory_mb,
        "output_kb": limits.output_kb,
        "oracle": limits.oracle,
    }


def _comparison(comparison: Comparison) -> Mapping[str, object]:
    return {
        "mode": comparison.mode.value,
        "rtol": comparison.tolerance.rtol,
        "atol": comparison.tolerance.atol,
        "mutate_args": comparison.mutate_args.value,
    }


def _case(case: Case) -> str:
    values = {
        "name": case.name,
        "visible": case.visible,
        "call": case.call,
        "expect": case.expect,
        "raises": case.raises,
        "match": case.match,
    }
    return toml_table("[[case]]", {key: value for key, value in values.items() if value is not None})


def collection_file(
    collection: ImportedCollection, chapters: Mapping[tuple[str, str], tuple[str, ...]]
) -> bytes:
    """collection.toml with these chapters, by id and title, and the names of their problems."""
    header = {
        "schema": SCHEMA,
        "id": collection.id,
        "title": collection.title,
        "summary": collection.summary,
        "license": collection.license,
    }
    tables = [toml_table("", header)]
    for (chapter, title), names in chapters.items():
        tables.append(toml_table("[[chapter]]", {"id": chapter, "title": title, "problems": names}))
    return "\n".join(tables).encode()
