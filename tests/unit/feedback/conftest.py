from __future__ import annotations

import dataclasses
import enum
import tomllib
import types
import typing
from pathlib import Path
from typing import Any

import pytest

from etude.catalogue.model import (
    Case,
    Code,
    Comparison,
    Difficulty,
    Limits,
    Misconception,
    Problem,
    Property,
    Reveal,
    Root,
    Rule,
    SourceFile,
    Statement,
    Summary,
)
from etude.judge.verdict import Verdict

if typing.TYPE_CHECKING:
    from collections.abc import Callable


def make_problem(**changes: Any) -> Problem:
    """A small problem; `changes` replaces fields of it."""
    folder = Path("/problems/foundations/numbers")
    summary = Summary(
        "foundations/numbers", "Numbers", Difficulty.EASY, 10, "foundations", "basics", (), (), folder, folder
    )
    problem = Problem(
        summary=summary,
        root=Root(folder, builtin=True, trusted=True),
        version=1,
        authors=(),
        license="MIT",
        related=(),
        code=Code("process_numbers", "def process_numbers(numbers: list[int]) -> dict[str, object]"),
        limits=Limits(),
        comparison=Comparison(),
        rules=(),
        misconceptions=(),
        input=None,
        statement=Statement(""),
        hints=(),
        explanation="",
        starter=SourceFile("starter.py", ""),
        reference=SourceFile("solution.py", ""),
        alternatives=(),
        wrong=(),
        cases=(),
        properties=(),
        test_files=(),
    )
    return dataclasses.replace(problem, **changes)


def from_table(kind: Any, value: Any) -> Any:
    """The value of a TOML table as the dataclass `kind`, which must have all of its keys."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if isinstance(value, list):  # a span is written as four numbers
            return kind(*value)
        hints = typing.get_type_hints(kind)
        return kind(**{name: from_table(hints[name], each) for name, each in value.items()})
    if isinstance(kind, types.UnionType):
        return from_table(next(each for each in typing.get_args(kind) if each is not type(None)), value)
    if typing.get_origin(kind) is tuple:
        return tuple(from_table(typing.get_args(kind)[0], each) for each in value)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    return value


@dataclasses.dataclass(frozen=True)
class Told:
    """A case folder, read."""

    problem: Problem
    source: str
    verdict: Verdict
    neighbours: frozenset[str]


def read_case(folder: Path) -> Told:
    tables = tomllib.loads((folder / "verdict.toml").read_text(encoding="utf-8"))
    about = tables.pop("problem", {})
    neighbours = frozenset(tables.pop("neighbours", ()))
    changes: dict[str, Any] = {}
    for name, kind in (("code", Code), ("limits", Limits), ("reveal", Reveal)):
        if name in about:
            changes[name] = from_table(kind, about.pop(name))
    for name, each in (
        ("rules", Rule),
        ("misconceptions", Misconception),
        ("cases", Case),
        ("properties", Property),
    ):
        changes[name] = from_table(tuple[each, ...], about.pop(name, []))
    assert not about, f"{folder.name}: unknown keys {about}"
    verdict = from_table(Verdict, {"problem": "foundations/numbers", **tables})
    with (folder / "submission.py").open(encoding="utf-8", newline="") as file:
        return Told(make_problem(**changes), file.read(), verdict, neighbours)


@pytest.fixture
def told(folder: Path) -> Told:
    """The case folder that a test is parametrised with."""
    return read_case(folder)


@pytest.fixture
def read() -> Callable[[Path], Told]:
    return read_case


@pytest.fixture
def make() -> Callable[..., Problem]:
    return make_problem
