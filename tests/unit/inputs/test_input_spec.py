"""What is wrong with an `[input]` table is told with its place; what is right is read whole."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from etude.catalogue.input_spec import InputSpecError, parse_input
from etude.catalogue.input_values import CALLABLES
from etude.errors import CatalogueError
from etude.judge.inputs import LIBRARY, draw_samples, enumerate_samples

DOCUMENT = Path(__file__).parents[3] / "docs" / "problem-format.md"
NUMBERS = '[[input.argument]]\nname = "a"\ntype = "list"\nitems = { type = "int" }\n'

# What stands in the file, the path of the fault, and part of what is said about it.
FAULTS = [
    ("[input]", "input", "There must be an"),
    ("[input]\nfoo = 1\n" + NUMBERS, "input.foo", "'foo' is not known"),
    (NUMBERS + "sise = [0, 2]", "input.argument[0].sise", "Did you mean 'size'"),
    (NUMBERS.replace("list", "lst"), "input.argument[0].type", "Did you mean 'list'"),
    (NUMBERS.replace('"int"', '"ints"'), "input.argument[0].items.type", "Did you mean 'int'"),
    (NUMBERS.replace('name = "a"\n', ""), "input.argument[0]", "'name' is missing"),
    (NUMBERS.replace('"a"', '"a b"'), "input.argument[0].name", "cannot be the name"),
    (NUMBERS.replace('"a"', '"class"'), "input.argument[0].name", "cannot be the name"),
    (NUMBERS + NUMBERS, "input.argument[1].name", "two arguments"),
    (NUMBERS + "size = [3, 1]", "input.argument[0].size", "begins with the lowest: [1, 3]"),
    (NUMBERS + "size = [-1, 1]", "input.argument[0].size", "lies between 0"),
    (NUMBERS + "size = [0, 2]\nordinary_size = [1, 3]", "input.argument[0].ordinary_size", "within"),
    ('[input]\ncall = "f(a"\n' + NUMBERS, "input.call", "no Python expression"),
    ('[input]\ncall = "f(b, a)"\n' + NUMBERS, "input.call", "'b' is neither"),
    ('[input]\ncall = "f()"\n' + NUMBERS, "input.argument[0].name", "No call mentions"),
    ('[input]\ncall = "[a for a in f(a)]"\n' + NUMBERS, "input.call", "must use another name"),
    ("[input]\ncall = \"f(f'{a}')\"\n" + NUMBERS, "input.call", "no f-string"),
    ('[input]\nwhere = ["sorted(a"]\n' + NUMBERS, "input.where[0]", "must be a call"),
    ('[input]\nwhere = ["sort(a)"]\n' + NUMBERS, "input.where[0]", "Did you mean 'sorted'"),
    ('[input]\nwhere = ["sorted(b)"]\n' + NUMBERS, "input.where[0]", "no argument 'b'"),
    ('[input]\nwhere = ["sorted(a, a)"]\n' + NUMBERS, "input.where[0]", "takes 1 argument"),
    ('[input]\nwhere = ["boxes(a)"]\n' + NUMBERS, "input.where[0]", "says nothing about"),
    ('[input]\nalso = ["f(1)", "f("]\n' + NUMBERS, "input.also[1]", "must be Python that ends"),
    ('[input]\nalso = ["x = f(1)"]\n' + NUMBERS, "input.also[0]", "must be Python that ends"),
    ("[input]\nalso = [1]\n" + NUMBERS, "input.also", "must be an array"),
    ("[input]\nwhere = 3\n" + NUMBERS, "input.where", "must be an array"),
    ("[input.dimensions]\nn = { values = [1] }\n" + NUMBERS, "input.dimensions.n", "No array has"),
    ("[input.dimensions]\nn = {}\n" + NUMBERS, "input.dimensions.n", "needs 'values'"),
    ('[[input.argument]]\nname = "a"\ntype = "array"\nshape = ["n"]', "input.dimensions", "no dimension 'n'"),
    ('[[input.argument]]\nname = "a"\ntype = "array"', "input.argument[0]", "'shape' must be"),
    (
        '[[input.argument]]\nname = "a"\ntype = "array"\nshape = [-1]',
        "input.argument[0].shape[0]",
        "A side is",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "array"\nshape = [1]\ndtype = "float8"',
        "input.argument[0].dtype",
        "no dtype",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "array"\nshape = [1]\ncontainer = "jax"',
        "input.argument[0].container",
        "numpy or torch",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "array"\nshape = [1]\ndtype = "uint8"\nvalues = [-1]',
        "input.argument[0].dtype",
        "from 0 to 255",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "int"\nvalues = [1.5]',
        "input.argument[0].values",
        "a whole number",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "int"\nvalues = [true]',
        "input.argument[0].values",
        "a whole number",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "float"\nrange = [0.0, inf]',
        "input.argument[0].range",
        "finite",
    ),
    ('[[input.argument]]\nname = "a"\ntype = "callable"', "input.argument[0]", "at least one callable"),
    (
        '[[input.argument]]\nname = "a"\ntype = "callable"\nchoose = ["counting(twice)"]',
        "input.argument[0].choose[0]",
        "no callable 'counting(twice)'",
    ),
    ('[[input.argument]]\nname = "a"\ntype = "one_of"', "input.argument[0]", "at least one type"),
    ('[[input.argument]]\nname = "a"\ntype = "constant"', "input.argument[0]", "'value' is missing"),
    (
        '[[input.argument]]\nname = "a"\ntype = "set"\nitems = { type = "list", items = { type = "int" } }',
        "input.argument[0].items",
        "hashable",
    ),
    (
        '[[input.argument]]\nname = "a"\ntype = "nested"\nleaf = { type = "int" }\ncontainers = ["set"]',
        "input.argument[0].containers",
        "no container",
    ),
    ('[input.calls]\nnew = "A()"\nname = "x"', "input.calls", "at least one step"),
    (
        '[input.calls]\nnew = "A()"\nname = "1"\nstep = [{ call = "len([])" }]',
        "input.calls.name",
        "cannot be the name",
    ),
    (
        '[input.calls]\nnew = "A()"\nname = "x"\nstep = [{ call = "y.go()" }]',
        "input.calls.step[0].call",
        "'y' is",
    ),
    (
        '[input.calls]\nnew = "A()"\nname = "x"\nstep = [{ call = "x.go()" }, { call = "x.go()" }]',
        "input.calls.step",
        "the same 'call'",
    ),
    (
        '[input.calls]\nnew = "A()"\nname = "x"\nlength = [0, 3]\nstep = [{ call = "x.go()" }]',
        "input.calls.length",
        "counts steps",
    ),
    (
        NUMBERS + '[input.calls]\nnew = "A()"\nname = "x"\nstep = [{ call = "x.go()" }]',
        "input.calls",
        "there is no 'call'",
    ),
]


@pytest.mark.parametrize(("text", "path", "part"), FAULTS, ids=[f"{row[1]}: {row[2]}" for row in FAULTS])
def test_a_fault_has_its_place(text: str, path: str, part: str) -> None:
    with pytest.raises(InputSpecError) as caught:
        parse_input(tomllib.loads(text)["input"])
    said = str(caught.value).splitlines()
    assert any(line.startswith(f"{path}: ") and part in line for line in said), said


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(CatalogueError) as caught:
        parse_input(
            {"argument": [{"name": "a", "type": "nit"}, {"name": "b", "type": "int", "edges": [0]}], "x": 1}
        )
    assert [path for path, _ in caught.value.problems] == [  # type: ignore[attr-defined]
        ("input", "argument", 0, "type"),
        ("input", "argument", 1, "edges"),
        ("input", "x"),
    ]


def test_names_of_the_solution_are_known_when_they_are_given() -> None:
    table = {"call": "backward(forward(a))", "argument": [{"name": "a", "type": "int"}]}
    assert parse_input(table, defined={"forward", "backward"}).call == "backward(forward(a))"
    with pytest.raises(InputSpecError, match=r"'backward' is neither.*Did you mean 'backwards'"):
        parse_input(table, defined={"forward", "backwards"})


def documented() -> list[tuple[str, str]]:
    text = DOCUMENT.read_text(encoding="utf-8")
    section = text[text.index("## [input]") :]
    return re.findall(r"```toml\n# (\w+)[^\n]*\n(.*?)```", section, re.DOTALL)


@pytest.mark.parametrize(("entry", "text"), documented(), ids=[entry for entry, _ in documented()])
def test_every_example_of_the_documentation_works(entry: str, text: str) -> None:
    spec = parse_input(tomllib.loads(text)["input"])
    assert len(enumerate_samples(spec, entry, 20)) == 20
    assert len(draw_samples(spec, entry, 10, 0)) == 10


def test_the_documentation_has_the_examples_it_should() -> None:
    entries = ("process_numbers", "batch_norm", "apply_twice", "memoize", "RingBuffer", "flatten")
    assert tuple(entry for entry, _ in documented()) == entries


def test_the_documentation_names_every_callable() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert set(LIBRARY) == {*CALLABLES, "counting"}
    assert [name for name in LIBRARY if f"`{name}" not in text] == []
