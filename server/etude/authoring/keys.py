"""Every key of problem.toml, of cases.toml and of the header of a wrong solution: what it is, in one table.

Completion, hovers, the JSON Schemas and docs/keys.md come from it; a test compares it with what the loader asks for.
What a key is for is a sentence of messages/en/keys.toml, found by the table's name and the key's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from etude.catalogue.input_values import CALLABLES, CONTAINERS, DTYPES, USUAL_DTYPES
from etude.catalogue.model import CompareMode, Comparison, Difficulty, Limits, MutationPolicy, Reveal
from etude.catalogue.problem_file import PACKAGES, SCHEMA
from etude.catalogue.python_files import DECLARABLE_OUTCOMES
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CASES",
    "EXPECT",
    "PROBLEM",
    "TABLES",
    "TYPES",
    "Key",
    "Kind",
    "Names",
    "TableKeys",
    "explanation",
]


class Kind(StrEnum):
    """What stands behind the equals sign."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    TEXTS = "texts"  # an array
    INTEGERS = "integers"  # an array
    BOUNDS = "bounds"  # the lowest and the highest
    VALUES = "values"  # an array of what the type of the table is
    SHAPE = "shape"  # an array of numbers and names
    ANY = "any"
    TABLE = "table"
    TABLES = "tables"  # an array
    NAMED = "named"  # a table of tables whose keys are names


class Names(StrEnum):
    """What a text is the name of, where that is something of the catalogue."""

    TOPIC = "topic"
    PROBLEM = "problem"
    CHAPTER = "chapter"
    WRONG_FILE = "wrong-file"
    MISCONCEPTION = "misconception"
    PROPERTY = "property"
    TEST = "test"
    DIMENSION = "dimension"


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Attributes:
        name: as it is written.
        kind: what its value is.
        required: whether it must be there.
        particular: whether it must be there but in an imported problem.
        words: the closed list that a text, or each text of an array, is from.
        names: what its text names.
        default: the value that stands for it where it is left out, as TOML; empty where there is none to show.
        minimum: the least whole number.
        below: the name of the table that a table is.
    """

    name: str
    kind: Kind
    required: bool = False
    particular: bool = False
    words: tuple[str, ...] = ()
    names: Names | None = None
    default: str = ""
    minimum: int | None = None
    below: str = ""


@dataclass(frozen=True, slots=True)
class TableKeys:
    """A table: its name here, how its header is written, and its keys in the order in which one writes them.

    `typed`: it has also the keys of the type that its key `type` names. `one_of`: groups of keys, of each of which
    exactly one is there.
    """

    name: str
    header: str
    keys: tuple[Key, ...]
    typed: bool = False
    one_of: tuple[tuple[str, ...], ...] = ()

    def key(self, name: str, type_: str = "") -> Key | None:
        """The key of this name, in a table of this type."""
        return next((each for each in self.every_key(type_) if each.name == name), None)

    def every_key(self, type_: str = "") -> tuple[Key, ...]:
        """All keys that a table of this type may have."""
        return (*self.keys, *TYPES.get(type_, ())) if self.typed else self.keys


def _text(name: str, *, required: bool = False, **rest: object) -> Key:
    return Key(name, Kind.TEXT, required, **rest)  # type: ignore[arg-type]  # the fields of Key, checked by it


def _table(name: str, below: str, *, required: bool = False) -> Key:
    return Key(name, Kind.TABLE, required, below=below)


def _tables(name: str, below: str) -> Key:
    return Key(name, Kind.TABLES, below=below)


def _words(words: type[StrEnum]) -> tuple[str, ...]:
    return tuple(each.value for each in words)


_LIMITS: Final = Limits()
_COMPARE: Final = Comparison()
_ON: Final = "true"

_SIZES: Final = (
    Key("size", Kind.BOUNDS, default="[0, 5]"),
    Key("ordinary_size", Kind.BOUNDS),
)
_DRAWN: Final = (Key("values", Kind.VALUES), Key("range", Kind.BOUNDS), Key("edge", Kind.VALUES))
_ITEMS: Final = (_table("items", "type", required=True), *_SIZES)
_CALLABLE_WORDS: Final = (*CALLABLES, *(f"counting({name})" for name in CALLABLES))

TYPES: Final[Mapping[str, tuple[Key, ...]]] = MappingProxyType(
    {
        "int": _DRAWN,
        "float": _DRAWN,
        "bool": (Key("values", Kind.VALUES, default="[true, false]"), Key("edge", Kind.VALUES)),
        "none": (Key("edge", Kind.FLAG, default="false"),),
        "str": (
            Key("values", Kind.TEXTS),
            _text("alphabet", default='"ab"'),
            *_SIZES,
            Key("edge", Kind.TEXTS),
        ),
        "list": _ITEMS,
        "tuple": _ITEMS,
        "set": _ITEMS,
        "record": (Key("fields", Kind.TABLES, required=True, below="type"),),
        "dict": (_table("keys", "type", required=True), *_ITEMS),
        "nested": (
            _table("leaf", "type", required=True),
            Key("depth", Kind.INTEGER, default="2", minimum=1),
            Key("size", Kind.BOUNDS, default="[0, 3]"),
            Key("ordinary_size", Kind.BOUNDS),
            Key("containers", Kind.TEXTS, words=CONTAINERS, default='["list"]'),
        ),
        "array": (
            Key("shape", Kind.SHAPE, required=True, names=Names.DIMENSION),
            _text("dtype", words=DTYPES, default='"float64"'),
            *_DRAWN,
            _text("container", words=tuple(USUAL_DTYPES), default='"numpy"'),
        ),
        "one_of": (Key("options", Kind.TABLES, required=True, below="type"),),
        "constant": (Key("value", Kind.ANY, required=True),),
        "callable": (
            Key("choose", Kind.TEXTS, required=True, words=_CALLABLE_WORDS),
            Key("edge", Kind.TEXTS, words=_CALLABLE_WORDS),
        ),
    }
)
"""The keys that a type table has besides `type`, by the type."""

_TYPE: Final = _text("type", required=True, words=tuple(TYPES))

_TABLES: Final = (
    TableKeys(
        "problem",
        "",
        (
            Key("schema", Kind.INTEGER, required=True, words=(str(SCHEMA),), minimum=SCHEMA),
            _text("id", required=True),
            _text("title", required=True),
            _text("difficulty", required=True, words=_words(Difficulty)),
            Key("minutes", Kind.INTEGER, particular=True, minimum=1),
            _text("chapter", required=True, names=Names.CHAPTER),
            Key("topics", Kind.TEXTS, particular=True, names=Names.TOPIC),
            Key("tags", Kind.TEXTS),
            Key("prerequisites", Kind.TEXTS, names=Names.PROBLEM),
            Key("related", Kind.TEXTS, names=Names.PROBLEM),
            Key("old_ids", Kind.TEXTS),
            Key("authors", Kind.TEXTS, particular=True),
            _text("license", required=True),
            Key("version", Kind.INTEGER, required=True, minimum=1),
            _text("reveal", words=_words(Reveal), default='"full"'),
            _text("imported"),
            _table("source", "source"),
            _table("code", "code", required=True),
            _table("limits", "limits"),
            _table("compare", "compare"),
            _tables("rule", "rule"),
            _tables("misconception", "misconception"),
            _tables("equivalent", "equivalent"),
            _table("input", "input"),
        ),
    ),
    TableKeys(
        "source",
        "[source]",
        (_text("name"), _text("url"), _text("license"), Key("verified", Kind.FLAG, default=_ON)),
    ),
    TableKeys(
        "code",
        "[code]",
        (
            _text("entry", required=True),
            _text("signature", required=True),
            Key("requires", Kind.TEXTS, words=PACKAGES, default="[]"),
            _text("python"),
            _text("module", default='"solution"'),
        ),
    ),
    TableKeys(
        "limits",
        "[limits]",
        (
            Key("time_s", Kind.NUMBER, default=str(_LIMITS.time_s)),
            Key("memory_mb", Kind.INTEGER, default=str(_LIMITS.memory_mb), minimum=1),
            Key("output_kb", Kind.INTEGER, default=str(_LIMITS.output_kb), minimum=1),
            Key("oracle", Kind.FLAG, default=_ON),
        ),
    ),
    TableKeys(
        "compare",
        "[compare]",
        (
            _text("mode", words=_words(CompareMode), default=f'"{_COMPARE.mode}"'),
            Key("rtol", Kind.NUMBER, default="1e-9"),
            Key("atol", Kind.NUMBER, default="1e-12"),
            Key("check_dtype", Kind.FLAG, default=_ON),
            Key("check_shape", Kind.FLAG, default=_ON),
            _text("mutate_args", words=_words(MutationPolicy), default=f'"{_COMPARE.mutate_args}"'),
            Key("seed", Kind.INTEGER, default="0", minimum=0),
            _text("accepts", names=Names.PROPERTY),
        ),
    ),
    TableKeys(
        "rule",
        "[[rule]]",
        (
            _text("kind", required=True, words=("require", "forbid")),
            Key("what", Kind.TEXTS, required=True),
            _text("message", required=True),
        ),
    ),
    TableKeys(
        "misconception",
        "[[misconception]]",
        (
            _text("id", required=True),
            Key("like", Kind.TEXTS, required=True, names=Names.WRONG_FILE),
            _text("message", required=True),
            _text("hint", required=True),
        ),
    ),
    TableKeys(
        "equivalent", "[[equivalent]]", (_text("mutant", required=True), _text("reason", required=True))
    ),
    TableKeys(
        "input",
        "[input]",
        (
            _text("call"),
            Key("where", Kind.TEXTS, default="[]"),
            Key("also", Kind.TEXTS, default="[]"),
            Key("dimensions", Kind.NAMED, below="dimension"),
            _tables("argument", "argument"),
            _table("calls", "calls"),
        ),
    ),
    TableKeys(
        "dimension",
        "[input.dimensions]",
        (Key("values", Kind.INTEGERS), Key("range", Kind.BOUNDS), Key("edge", Kind.INTEGERS)),
    ),
    TableKeys("argument", "[[input.argument]]", (_text("name", required=True), _TYPE), typed=True),
    TableKeys("type", "a type table", (_TYPE,), typed=True),
    TableKeys(
        "calls",
        "[input.calls]",
        (
            _text("new", required=True),
            _text("name", required=True),
            Key("length", Kind.BOUNDS, default="[1, 5]"),
            _tables("argument", "argument"),
            Key("step", Kind.TABLES, required=True, below="step"),
        ),
    ),
    TableKeys(
        "step",
        "[[input.calls.step]]",
        (
            _text("call", required=True),
            Key("final", Kind.FLAG, default="false"),
            _tables("argument", "argument"),
        ),
    ),
    TableKeys("cases", "", (_tables("case", "case"), _tables("property", "property"))),
    TableKeys(
        "case",
        "[[case]]",
        (
            _text("name", required=True),
            Key("visible", Kind.FLAG, default="false"),
            _text("call"),
            _text("driver"),
            _text("expect"),
            _text("raises"),
            _text("match"),
            _text("why"),
            Key("weight", Kind.INTEGER, default="1", minimum=1),
            _table("tolerance", "tolerance"),
        ),
        one_of=(("call", "driver"), ("expect", "raises")),
    ),
    TableKeys("tolerance", "tolerance", (Key("rtol", Kind.NUMBER), Key("atol", Kind.NUMBER))),
    TableKeys(
        "property",
        "[[property]]",
        (
            _text("name", required=True),
            Key("count", Kind.INTEGER, default="50", minimum=1),
            Key("seed", Kind.INTEGER, default="0", minimum=0),
            _text("holds"),
            _text("why"),
        ),
    ),
    TableKeys(
        "expect",
        "",
        (
            _text("outcome", required=True, words=DECLARABLE_OUTCOMES),
            Key("fails", Kind.TEXTS, names=Names.TEST),
            Key("passes", Kind.TEXTS, names=Names.TEST),
            _text("message"),
            Key("line", Kind.INTEGER, minimum=1),
            Key("lines", Kind.INTEGERS, minimum=1),
            _text("misconception", names=Names.MISCONCEPTION),
        ),
    ),
)

TABLES: Final[Mapping[str, TableKeys]] = MappingProxyType({table.name: table for table in _TABLES})
"""Every table by its name here."""

PROBLEM: Final = TABLES["problem"]
CASES: Final = TABLES["cases"]
EXPECT: Final = TABLES["expect"]


def explanation(table: TableKeys, key: Key) -> str:
    """What a key is for, in Markdown."""
    is_of_type = table.typed and all(each.name != key.name for each in table.keys)
    owner = "typed" if is_of_type else "argument" if key is _TYPE else table.name
    return say(f"keys.{owner}.{key.name}")
