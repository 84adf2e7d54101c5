"""The table of keys is what the loader asks for, and what is made of it says the same."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

from etude.authoring.json_schema import SCHEMAS, json_schema
from etude.authoring.keys import TABLES, TYPES
from etude.catalogue import input_faults
from etude.catalogue.input_spec import parse_input
from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.catalogue.toml_table import Table
from etude.cli.main import run
from etude.errors import BrokenProblem

CHECKOUT = Path(__file__).parents[3]
SHIPPED = sorted(file for name in SCHEMAS for file in CHECKOUT.glob(f"problems/*/*/{name}.toml"))
CATALOGUE = CHECKOUT / "tests" / "unit" / "catalogue"
EVERY_TABLE = {
    "problem.toml": """
        schema = 1
        [source]
        [code]
        [limits]
        [compare]
        [[rule]]
        [[misconception]]
        [[equivalent]]
        """,
    "cases.toml": """
        [[case]]
        tolerance = {}
        [[property]]
        """,
}
NAMES = {"problem.toml": "problem", "cases.toml": "cases"}
EVERY_TYPE = """
call = "f(a, b, c, d, e, g, h, i, j, k, m, n, o, p, q)"
where = []
[dimensions]
n = { values = [2] }
[[argument]]
name = "a"
type = "int"
[[argument]]
name = "b"
type = "float"
[[argument]]
name = "c"
type = "bool"
[[argument]]
name = "d"
type = "none"
[[argument]]
name = "e"
type = "str"
[[argument]]
name = "g"
type = "list"
items = { type = "int" }
[[argument]]
name = "h"
type = "tuple"
items = { type = "int" }
[[argument]]
name = "i"
type = "set"
items = { type = "int" }
[[argument]]
name = "j"
type = "record"
fields = [{ type = "int" }]
[[argument]]
name = "k"
type = "dict"
keys = { type = "int" }
items = { type = "int" }
[[argument]]
name = "m"
type = "nested"
leaf = { type = "int" }
[[argument]]
name = "n"
type = "array"
shape = ["n"]
[[argument]]
name = "o"
type = "one_of"
options = [{ type = "int" }]
[[argument]]
name = "p"
type = "constant"
value = 1
[[argument]]
name = "q"
type = "callable"
choose = ["double"]
"""
CALLS = """
[calls]
new = "F(a)"
name = "f"
[[calls.argument]]
name = "a"
type = "int"
[[calls.step]]
call = "f.x()"
"""
# Of `tests/unit/catalogue/broken`, the changes that a schema can see.
SEEN = [
    *("bad-choices", "both-expect-and-raises", "case-keys", "drivers", "empty-values", "ids", "input"),
    *("misconceptions", "missing-code", "missing-keys", "neither-expect-nor-raises", "raises-and-match"),
    *("schema-of-the-future", "table-expected", "unknown-keys", "unknown-table", "values-out-of-range"),
    "wrong-types",
]


def test_the_tables_are_those_that_the_loader_closes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: dict[str, list[str]] = {}

    def note(table: Table) -> None:
        names = [part for part in table.path if isinstance(part, str)]
        asked[names[-1] if names else NAMES.get(table.toml.file.name, "expect")] = list(table._asked)

    monkeypatch.setattr(Table, "close", note)
    folder = tmp_path / "course" / "double"
    (folder / "wrong").mkdir(parents=True)
    for name, text in EVERY_TABLE.items():
        (folder / name).write_text(re.sub("^ +", "", text, flags=re.MULTILINE), encoding="utf-8")
    (folder / "wrong" / "one.py").write_text('# /// expect\n# outcome = ""\n# line = 1\n# ///\n')
    with pytest.raises(BrokenProblem):
        load_problem(folder, Root(tmp_path))
    known = {name: {key.name for key in TABLES[name].keys} for name in asked}
    assert {name: set(keys) for name, keys in asked.items()} == known
    assert len(asked) == 13


def test_the_keys_of_each_type_are_those_that_the_loader_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: dict[str, set[str]] = {}

    def note(table: input_faults.Table) -> None:
        type_ = str(table._table.get("type", ""))
        names = [part for part in table.path if isinstance(part, str)]
        taken.setdefault(type_ or names[-1], set()).update(
            table._taken - {"name", "type"} if type_ else table._taken
        )

    monkeypatch.setattr(input_faults.Table, "close", note)
    for text in (EVERY_TYPE, CALLS):
        parse_input(tomllib.loads(text), ("input",))
    assert {name: taken[name] for name in TYPES} == {
        name: {key.name for key in keys} for name, keys in TYPES.items()
    }
    for name in ("input", "calls", "step"):
        assert taken[name] == {key.name for key in TABLES[name].keys}
    assert taken["n"] == {key.name for key in TABLES["dimension"].keys}


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: "/".join(file.parts[-3:]))
def test_the_schemas_accept_what_is_shipped(file: Path) -> None:
    jsonschema.Draft7Validator(json_schema(file.stem)).validate(tomllib.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("name", SEEN)
def test_the_schemas_refuse_what_is_broken(name: str) -> None:
    refused = []
    for schema in SCHEMAS:
        file = CATALOGUE / "broken" / name / "double" / f"{schema}.toml"
        if file.is_file():
            table = tomllib.loads(file.read_text("utf-8"))
            refused += jsonschema.Draft7Validator(json_schema(schema)).iter_errors(table)
    assert refused


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["author", "schema", name]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft7Validator.check_schema(printed)
    assert printed == json_schema(name)
    published = (CHECKOUT / "docs" / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == printed


def test_the_page_of_keys_says_what_the_table_says() -> None:
    command = (sys.executable, str(CHECKOUT / "docs" / "keys.py"), "--check")
    ended = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_format_describes_every_key(table: object) -> None:
    text = (CHECKOUT / "docs" / "problem-format.md").read_text(encoding="utf-8")
    keys = [key.name for key in TABLES[table.name].keys]  # type: ignore[attr-defined]  # a TableKeys
    missing = [name for name in keys if not re.search(rf"\b{name}\b *=|`{name}`|\.{name}\]|\[{name}\]", text)]
    assert not missing
