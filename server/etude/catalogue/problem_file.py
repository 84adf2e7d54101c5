"""Reading problem.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from etude.catalogue.content_rules import ContentRules, content_rules
from etude.catalogue.model import (
    Code,
    CompareMode,
    Comparison,
    Difficulty,
    Equivalent,
    Limits,
    Misconception,
    MutationPolicy,
    Profile,
    Rule,
    Source,
    Tolerance,
)
from etude.catalogue.names import (
    full_id,
    is_id,
    is_name,
    is_selector,
    is_version_specifier,
)
from etude.catalogue.python_source import signature_defines

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.toml_table import Table

SCHEMA = 1
PACKAGES = tuple(profile.value for profile in Profile if profile is not Profile.PLAIN)
_WRONG_FILE = re.compile(r"wrong/[^/]+\.py")


class _RuleKind(StrEnum):
    REQUIRE = "require"
    FORBID = "forbid"


@dataclass(frozen=True, slots=True)
class Header:
    """The keys above the first table of problem.toml: what a list of problems shows."""

    title: str
    difficulty: Difficulty
    minutes: int
    chapter: str
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    prerequisites: tuple[str, ...]
    related: tuple[str, ...]
    old_ids: tuple[str, ...]
    authors: tuple[str, ...]
    license: str
    version: int
    importer: str = ""

    @property
    def rules(self) -> ContentRules:
        """How much the problem must say."""
        return content_rules(self.importer)


def read_schema(table: Table) -> None:
    """Refuse a file of a later format before its keys are taken for mistakes."""
    schema = table.integer("schema")
    if "schema" in table and schema not in {0, SCHEMA}:
        table.fault("schema", "bad_schema", schema=schema, known=SCHEMA)


def read_id(table: Table, folder: Path) -> None:
    """The id says what the folder's name says."""
    own_id = table.text("id")
    if not own_id:
        return
    if not is_id(own_id):
        table.fault("id", "bad_id", id=own_id)
    elif own_id != folder.name:
        table.fault("id", "id_is_not_folder", id=own_id, folder=folder.name)


def read_header(table: Table, folder: Path, collection: str) -> Header:
    """The keys above the first table."""
    read_schema(table)
    read_id(table, folder)
    importer = table.optional_text("imported") or ""
    is_strict = content_rules(importer).needs_particulars
    some = None if is_strict else ()
    return Header(
        title=table.text("title"),
        difficulty=table.choice("difficulty", Difficulty),
        minutes=table.integer("minutes", None if is_strict else 0, minimum=1),
        chapter=table.text("chapter"),
        topics=_ids(table, "topics", some),
        tags=table.texts("tags"),
        prerequisites=_problem_ids(table, "prerequisites", collection),
        related=_problem_ids(table, "related", collection),
        old_ids=_problem_ids(table, "old_ids", collection),
        authors=table.texts("authors", some),
        license=table.text("license"),
        version=table.integer("version", minimum=1),
        importer=importer,
    )


def _ids(table: Table, key: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
    ids = table.texts(key, default)
    for wrong in (one for one in ids if not is_id(one)):
        table.fault(key, "bad_id", id=wrong)
    return ids


def _problem_ids(table: Table, key: str, collection: str) -> tuple[str, ...]:
    ids = []
    for text in table.texts(key):
        problem_id = full_id(text, collection)
        if problem_id is None:
            table.fault(key, "bad_problem_id", id=text)
        else:
            ids.append(problem_id)
    return tuple(ids)


def read_source(table: Table) -> Source | None:
    """Where an imported problem comes from."""
    if "source" not in table:
        return None
    below = table.table("source")
    source = Source(
        name=below.text("name", ""),
        url=below.text("url", ""),
        license=below.text("license", ""),
        verified=below.flag("verified", default=True),
    )
    below.close()
    return source if source.name or source.url else None


def read_code(table: Table) -> Code:
    """`[code]`."""
    below = table.table("code", required=True)
    if "code" not in table:
        return Code("", "")
    code = Code(
        entry=below.text("entry"),
        signature=below.text("signature"),
        requires=below.texts("requires"),
        python=below.text("python", ""),
        module=below.text("module", "solution"),
    )
    for key, name in (("entry", code.entry), ("module", code.module)):
        if name and not is_name(name):
            below.fault(key, "bad_name", at=key, name=name)
    if code.signature and is_name(code.entry) and signature_defines(code.signature) != code.entry:
        below.fault("signature", "bad_signature", entry=code.entry)
    for package in code.requires:
        if package not in PACKAGES:
            below.not_one_of("requires", package, list(PACKAGES))
    if code.python and not is_version_specifier(code.python):
        below.fault("python", "bad_version_specifier", text=code.python)
    below.close()
    return code


def read_limits(table: Table) -> Limits:
    """`[limits]`."""
    below, usual = table.table("limits"), Limits()
    limits = Limits(
        time_s=below.number("time_s", usual.time_s, positive=True),
        memory_mb=below.integer("memory_mb", usual.memory_mb, minimum=1),
        output_kb=below.integer("output_kb", usual.output_kb, minimum=1),
        oracle=below.flag("oracle", default=usual.oracle),
    )
    below.close()
    return limits


def read_comparison(table: Table) -> Comparison:
    """`[compare]`."""
    below, usual = table.table("compare"), Comparison()
    comparison = Comparison(
        mode=below.choice("mode", CompareMode, usual.mode),
        tolerance=read_tolerance(below, usual.tolerance),
        check_dtype=below.flag("check_dtype", default=usual.check_dtype),
        check_shape=below.flag("check_shape", default=usual.check_shape),
        mutate_args=below.choice("mutate_args", MutationPolicy, usual.mutate_args),
        seed=below.integer("seed", usual.seed, minimum=0),
        accepts=below.text("accepts", default=usual.accepts),
    )
    below.close()
    return comparison


def read_tolerance(table: Table, usual: Tolerance) -> Tolerance:
    """The keys `rtol` and `atol` of a table."""
    return Tolerance(rtol=table.number("rtol", usual.rtol), atol=table.number("atol", usual.atol))


def read_rules(table: Table) -> tuple[Rule, ...]:
    """`[[rule]]`."""
    rules = []
    for below in table.tables("rule"):
        rule = Rule(below.choice("kind", _RuleKind).value, below.texts("what", None), below.text("message"))
        for selector in rule.what:
            if not is_selector(selector):
                below.fault("what", "bad_selector", selector=selector)
        below.close()
        rules.append(rule)
    return tuple(rules)


def read_equivalents(table: Table) -> tuple[Equivalent, ...]:
    """`[[equivalent]]`, each mutant once."""
    found: dict[str, Equivalent] = {}
    for below in table.tables("equivalent"):
        equivalent = Equivalent(below.text("mutant"), below.text("reason"), below.line)
        if equivalent.mutant in found:
            below.fault("mutant", "repeated_equivalent", mutant=equivalent.mutant)
        below.close()
        found[equivalent.mutant] = equivalent
    return tuple(found.values())


def read_misconceptions(table: Table, folder: Path) -> tuple[Misconception, ...]:
    """`[[misconception]]`, each naming files of `wrong/` that exist."""
    found: dict[str, Misconception] = {}
    for below in table.tables("misconception"):
        misconception = Misconception(
            below.text("id"), below.texts("like", None), below.text("message"), below.text("hint")
        )
        if misconception.id and not is_id(misconception.id):
            below.fault("id", "bad_id", id=misconception.id)
        if misconception.id in found:
            below.fault("id", "repeated_misconception", id=misconception.id)
        for name in misconception.like:
            if not _WRONG_FILE.fullmatch(name) or not (folder / name).is_file():
                below.fault("like", "no_such_wrong_file", name=name)
        below.close()
        found[misconception.id] = misconception
    return tuple(found.values())
