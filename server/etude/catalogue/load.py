"""Loading one problem or one collection from its folder, with everything that is wrong told at once."""

from __future__ import annotations

import os
from pathlib import Path

from etude.catalogue.cases_file import check_names, read_cases, read_properties
from etude.catalogue.collection_file import Places, places, problem_names, read_collection
from etude.catalogue.content_rules import WRITTEN
from etude.catalogue.fault_list import FaultList
from etude.catalogue.input_spec import InputSpec, InputSpecError, parse_input
from etude.catalogue.model import (
    Case,
    Collection,
    Comparison,
    Problem,
    Property,
    Reveal,
    Root,
    Summary,
    Tolerance,
)
from etude.catalogue.names import is_name
from etude.catalogue.problem_file import (
    Header,
    read_code,
    read_comparison,
    read_equivalents,
    read_header,
    read_limits,
    read_misconceptions,
    read_rules,
    read_source,
)
from etude.catalogue.python_files import (
    find_tests,
    read_alternatives,
    read_formulas,
    read_reference,
    read_starter,
    read_support,
    read_wrong,
)
from etude.catalogue.texts import read_explanation, read_hints, read_statement
from etude.catalogue.toml_table import Table, TomlFile
from etude.errors import BrokenProblem


def load_problem(folder: Path, root: Root, *, collection_id: str | None = None) -> Problem:
    """The problem in `folder`, wholly checked except that none of its code is run.

    A folder outside any collection will do; its collection is then called `collection_id`, or as the folder
    around it.

    Raises:
        BrokenProblem: something is wrong; all of it is told.
    """
    folder = absolute(folder)
    faults = FaultList()
    problem = _read_problem(folder, root, collection_id or folder.parent.name, faults)
    if faults or problem is None:
        raise BrokenProblem(faults.sorted())
    return problem


def load_collection(folder: Path) -> Collection:
    """The collection in `folder`, without reading its problems.

    Raises:
        BrokenProblem: something is wrong in collection.toml, or it and the folders disagree.
    """
    folder = absolute(folder)
    faults = FaultList()
    collection = read_collection(folder, problem_names(folder), faults)
    if faults or collection is None:
        raise BrokenProblem(faults.sorted())
    return collection


def absolute(folder: Path) -> Path:
    """The folder with a name, also when it was given as `.`; symbolic links stay as the author wrote them."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - Path.absolute keeps `..`, resolve follows links


def summarise(header: Header, folder: Path, collection: str, root: Root, order: tuple[int, int]) -> Summary:
    """What a list shows of the problem with this header."""
    return Summary(
        id=f"{collection}/{folder.name}",
        title=header.title,
        difficulty=header.difficulty,
        minutes=header.minutes,
        collection=collection,
        chapter=header.chapter,
        topics=header.topics,
        tags=header.tags,
        folder=folder,
        root=root.path,
        old_ids=header.old_ids,
        order=order,
        prerequisites=header.prerequisites,
    )


def _read_problem(folder: Path, root: Root, collection: str, faults: FaultList) -> Problem | None:
    table = TomlFile.read(folder / "problem.toml", faults)
    header = read_header(table, folder, collection) if table is not None else None
    rules_of_content = header.rules if header is not None else WRITTEN
    statement = read_statement(folder, rules_of_content, faults)
    hints = read_hints(folder, rules_of_content, faults)
    explanation = read_explanation(folder, rules_of_content, faults)
    starter = read_starter(folder, faults)
    if table is None or header is None:
        return None
    source, code, limits = read_source(table), read_code(table), read_limits(table)
    comparison, rules = read_comparison(table), read_rules(table)
    misconceptions, equivalents = read_misconceptions(table, folder), read_equivalents(table)
    inputs = _read_input(table)
    reveal = table.choice("reveal", Reveal, Reveal.FULL)
    table.close()
    test_files = find_tests(folder, faults)
    cases, properties = _read_cases(folder, comparison.tolerance, faults, optional=bool(test_files))
    if inputs is None and "input" not in table:
        for one in properties:
            faults.add(folder / "cases.toml", one.line, "property_without_input", name=one.name)
    _check_accepts(table, comparison, properties)
    entry = code.entry if is_name(code.entry) else ""  # what cannot be defined need not be looked for
    reference = read_reference(folder, entry, header.rules, faults)
    return Problem(
        summary=summarise(header, folder, collection, root, _order(folder, table, header)),
        root=root,
        version=header.version,
        authors=header.authors,
        license=header.license,
        related=header.related,
        code=code,
        limits=limits,
        comparison=comparison,
        rules=rules,
        misconceptions=misconceptions,
        input=inputs,
        statement=statement,
        hints=hints,
        explanation=explanation,
        starter=starter,
        reference=reference or starter,
        alternatives=read_alternatives(folder, entry, faults),
        wrong=read_wrong(folder, {one.id for one in misconceptions}, faults),
        cases=cases,
        properties=properties,
        test_files=test_files,
        source=source,
        importer=header.importer,
        has_reference=reference is not None,
        support=read_support(folder, code.module, faults),
        equivalents=equivalents,
        formulas=read_formulas(folder, faults),
        reveal=reveal,
    )


def _read_input(table: Table) -> InputSpec | None:
    values = table.mapping("input")
    if values is None:
        return None
    try:
        return parse_input(values)
    except InputSpecError as error:
        for path, sentence in error.problems:
            line = table.toml.line(path if path[:1] == ("input",) else ("input", *path))
            table.toml.faults.add(table.toml.file, line, "bad_input", sentence=sentence)
        return None


def _read_cases(
    folder: Path, usual: Tolerance, faults: FaultList, *, optional: bool
) -> tuple[tuple[Case, ...], tuple[Property, ...]]:
    file = folder / "cases.toml"
    if optional and not file.exists():
        return (), ()
    table = TomlFile.read(file, faults)
    if table is None:
        return (), ()
    cases, properties = read_cases(table, usual), read_properties(table)
    check_names(table)
    table.close()
    if not optional and not faults and not cases and not properties:
        faults.add(file, 1, "no_tests")
    return cases, properties


def _check_accepts(table: Table, comparison: Comparison, properties: tuple[Property, ...]) -> None:
    """What makes an answer right must be there, and say more than that the reference gives it."""
    if not comparison.accepts:
        return
    here = table.table("compare")
    if comparison.accepts not in [one.name for one in properties if one.holds is not None]:
        here.fault("accepts", "unknown_accepts", name=comparison.accepts)
    if "calls" in (table.mapping("input") or {}):
        here.fault("accepts", "accepts_with_calls")
    if table.table("limits").flag("oracle", default=True):
        here.fault("accepts", "accepts_with_oracle")


def _order(folder: Path, table: Table, header: Header) -> tuple[int, int]:
    """The place that the collection gives the problem; a collection's own faults are told by itself."""
    if not (folder.parent / "collection.toml").is_file():
        return (0, 0)
    collection = read_collection(folder.parent, problem_names(folder.parent), FaultList())
    if collection is None:
        return (0, 0)
    where = places(collection)
    _check_chapter(folder.name, table, header.chapter, where)
    return where.order(folder.name)


def _check_chapter(name: str, table: Table, chapter: str, where: Places) -> None:
    if not chapter:
        return
    if chapter not in where.chapters:
        table.fault("chapter", "unknown_chapter", id=chapter, ids=", ".join(where.chapters))
    elif name in where.of and where.chapters[where.of[name][0]] != chapter:
        table.fault("chapter", "listed_elsewhere", id=chapter, other=where.chapters[where.of[name][0]])
