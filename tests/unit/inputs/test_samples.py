"""What the input package makes of specifications: one file of `specs/` is one case."""

from __future__ import annotations

import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from etude.catalogue.input_spec import InputSpec, parse_input
from etude.judge.inputs import LIBRARY, Sample, draw_samples, enumerate_samples
from etude.judge.inputs.callables import Counting

SPECS = Path(__file__).parent / "specs"


@dataclass(frozen=True)
class Specification:
    name: str
    entry: str
    first: tuple[str, ...]
    spec: InputSpec


def read(path: Path) -> Specification:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Specification(path.stem, table["entry"], tuple(table["first"]), parse_input(table["input"]))


ALL = [read(path) for path in sorted(SPECS.glob("*.toml"))]
each = pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
each_maker = pytest.mark.parametrize("maker", ["small", "drawn"])


def made(case: Specification, maker: str) -> list[Sample]:
    if maker == "small":
        return enumerate_samples(case.spec, case.entry, 150)
    return draw_samples(case.spec, case.entry, 50, seed=3)


class Recorder:
    """Stands for whatever the learner defines: keeps what it is called with."""

    def __init__(self, log: list[object]) -> None:
        self.log = log

    def __call__(self, *args: object) -> Recorder:
        self.log.extend(args)
        return self

    def __getattr__(self, name: str) -> Recorder:
        return self

    def __getitem__(self, key: object) -> Recorder:
        self.log.append(key)
        return self

    def __iter__(self):
        return iter(())

    def __len__(self) -> int:
        return 0


def plain(value: object) -> object:
    """The value in a form that `==` compares well: types, nan and arrays included."""
    if isinstance(value, np.ndarray):
        return ("array", value.shape, str(value.dtype), [plain(cell) for cell in value.ravel().tolist()])
    if isinstance(value, Counting):
        return ("counting", value.function, value.calls)
    if isinstance(value, dict):
        return ("dict", [(plain(key), plain(item)) for key, item in value.items()])
    if isinstance(value, set):
        return ("set", sorted(repr(item) for item in value))
    if isinstance(value, list | tuple):
        return (type(value).__name__, [plain(item) for item in value])
    return (type(value).__name__, repr(value)) if not callable(value) else ("function", value)


def run(source: tuple[str, ...], entry: str, names: dict[str, object]) -> list[object]:
    """Everything that was passed to the learner's code when these lines ran."""
    log: list[object] = []
    space = {"np": np, **LIBRARY, **names, entry: Recorder(log)}
    for line in source:
        exec(line, space)
    return [plain(value) for value in log if not isinstance(value, Recorder)]


@each
def test_the_smallest_inputs_are_those_written_in_the_specification(case: Specification) -> None:
    assert tuple(sample.text for sample in enumerate_samples(case.spec, case.entry, 10)) == case.first


@each
@each_maker
def test_what_is_shown_does_what_is_judged(case: Specification, maker: str) -> None:
    for sample in made(case, maker):
        shown = run((sample.text,), case.entry, {})
        judged = run(sample.lines, case.entry, sample.bindings())
        assert shown == judged, sample.text
        assert shown or not case.spec.arguments


@each
@each_maker
def test_inputs_differ_and_say_what_is_special(case: Specification, maker: str) -> None:
    samples = made(case, maker)
    assert samples
    assert len({sample.text for sample in samples}) == len(samples)
    assert all(sample.ordinary == (not sample.edge) for sample in samples)


@each
@each_maker
def test_the_same_again(case: Specification, maker: str) -> None:
    # By their texts: a nan is not equal to itself.
    assert repr(made(case, maker)) == repr(made(case, maker))


@each
def test_a_longer_list_begins_with_the_shorter(case: Specification) -> None:
    short, long = (enumerate_samples(case.spec, case.entry, limit) for limit in (20, 60))
    assert [sample.text for sample in long[: len(short)]] == [sample.text for sample in short]


@each
@each_maker
def test_bindings_are_fresh(case: Specification, maker: str) -> None:
    for sample in made(case, maker):
        first, second = sample.bindings(), sample.bindings()
        assert first.keys() == second.keys()
        for name, value in first.items():
            assert plain(value) == plain(second[name])
            if isinstance(value, list | dict | set | np.ndarray | Counting):
                assert value is not second[name]


@each
@each_maker
def test_direct_means_one_call_with_every_binding_in_order(case: Specification, maker: str) -> None:
    for sample in made(case, maker):
        call = f"{case.entry}({', '.join(sample.bindings())})"
        assert sample.direct == (case.spec.calls is None and sample.lines == (call,))


def test_another_seed_draws_others() -> None:
    case = next(case for case in ALL if case.name == "higher-order-functions")
    one, other = (draw_samples(case.spec, case.entry, 20, seed) for seed in (1, 2))
    assert [sample.text for sample in one] != [sample.text for sample in other]


def test_drawn_sizes_reach_both_ends() -> None:
    case = next(case for case in ALL if case.name == "higher-order-functions")
    sizes = [len(sample.bindings()["numbers"]) for sample in draw_samples(case.spec, case.entry, 40, 0)]  # type: ignore[arg-type]
    assert sizes[:2] == [0, 8]
    assert set(sizes) == set(range(9))


@each
def test_drawing_is_the_same_in_another_process(case: Specification) -> None:
    script = (
        "import sys, tomllib, pathlib\n"
        "from etude.catalogue.input_spec import parse_input\n"
        "from etude.judge.inputs import draw_samples\n"
        "table = tomllib.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))\n"
        "print([s.text for s in draw_samples(parse_input(table['input']), table['entry'], 10, 5)])\n"
    )
    path = SPECS / f"{case.name}.toml"
    there = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        env={"PYTHONHASHSEED": "77", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    here = [sample.text for sample in draw_samples(case.spec, case.entry, 10, 5)]
    assert there.stdout.strip() == repr(here)


def test_numpy_is_imported_only_for_arrays() -> None:
    script = (
        "import sys\n"
        "from etude.catalogue.input_spec import parse_input\n"
        "from etude.judge.inputs import draw_samples, enumerate_samples\n"
        "plain = parse_input({'argument': [{'name': 'a', 'type': 'float', 'values': [1.0, float('nan')]}]})\n"
        "array = parse_input({'argument': [{'name': 'a', 'type': 'array', 'shape': [2]}]})\n"
        "samples = [*enumerate_samples(plain, 'f', 5), *draw_samples(plain, 'f', 5, 0)]\n"
        "[sample.bindings() for sample in samples]\n"
        "held = enumerate_samples(array, 'f', 1)\n"
        "assert 'numpy' not in sys.modules\n"
        "held[0].bindings()\n"
        "assert 'numpy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], env={"PYTHONPATH": ":".join(sys.path)}, check=True)


@each
def test_how_long_it_takes(case: Specification) -> None:
    start = time.process_time()
    samples = enumerate_samples(case.spec, case.entry, 150)
    spent = time.process_time() - start
    print(f"{case.name}: {len(samples)} samples in {spent * 1000:.1f} ms")
    assert spent < 2  # what is lazy and capped stays far below on any machine


def texts(argument: dict[str, object], limit: int = 6) -> list[str]:
    return [sample.text for sample in enumerate_samples(parse_input({"argument": [argument]}), "f", limit)]


SINGLE = [
    ({"type": "int", "values": [2, 1], "edge": [0]}, ["f(2)", "f(1)", "f(0)"]),
    ({"type": "int", "range": [100, 102]}, ["f(100)"]),
    ({"type": "float", "values": [1.0, float("-inf")]}, ["f(1.0)", "f(float('-inf'))"]),
    ({"type": "bool"}, ["f(True)", "f(False)"]),
    ({"type": "none"}, ["f(None)"]),
    ({"type": "str", "values": ["it's", ""]}, ['f("it\'s")', "f('')"]),
    ({"type": "str", "alphabet": "ab", "size": [0, 1]}, ["f('a')", "f('b')", "f('')"]),
    (
        {"type": "tuple", "size": [0, 2], "items": {"type": "none"}},
        ["f((None,))", "f((None, None))", "f(())"],
    ),
    (
        {"type": "set", "size": [0, 2], "items": {"type": "bool"}},
        ["f({True})", "f({False})", "f(set())", "f({True, False})"],
    ),
    (
        {
            "type": "dict",
            "size": [1, 2],
            "keys": {"type": "str", "values": ["a", "b"]},
            "items": {"type": "none"},
        },
        ["f({'a': None})", "f({'b': None})", "f({'a': None, 'b': None})"],
    ),
    ({"type": "constant", "value": [1, "x"]}, ["f([1, 'x'])"]),
    ({"type": "callable", "choose": ["add", "counting(add)"]}, ["f(add)", "f(counting(add))"]),
    ({"type": "array", "shape": [], "values": [2.0]}, ["f(np.array(2.0))"]),
    ({"type": "array", "shape": [0], "values": [2.0]}, ["f(np.array([]))"]),
    ({"type": "array", "shape": [0], "values": [2], "dtype": "int64"}, ["f(np.array([], dtype=np.int64))"]),
    ({"type": "array", "shape": [0, 2], "values": [2.0]}, ["f(np.zeros((0, 2)))"]),
    ({"type": "array", "shape": [2], "values": [1], "dtype": "int64"}, ["f(np.array([1, 1]))"]),
    ({"type": "array", "shape": [1], "dtype": "bool"}, ["f(np.array([True]))", "f(np.array([False]))"]),
    (
        {"type": "array", "shape": [2], "values": [1.0], "edge": [float("nan")], "dtype": "float32"},
        [
            "f(np.array([1.0, 1.0], dtype=np.float32))",
            "f(np.array([np.nan, 1.0], dtype=np.float32))",
            "f(np.array([np.nan, np.nan], dtype=np.float32))",
        ],
    ),
    (
        {"type": "array", "container": "torch", "shape": [1, 2], "values": [1.0], "edge": [float("nan")]},
        [
            "f(tensor([[1.0, 1.0]]))",
            "f(tensor([[float('nan'), 1.0]]))",
            "f(tensor([[float('nan'), float('nan')]]))",
        ],
    ),
    (
        {"type": "array", "container": "torch", "shape": [1], "values": [1], "dtype": "int8"},
        ["f(tensor([1], dtype=torch.int8))"],
    ),
    ({"type": "array", "container": "torch", "shape": [0, 2], "values": [2.0]}, ["f(torch.zeros((0, 2)))"]),
]


@pytest.mark.parametrize(
    ("argument", "expected"), SINGLE, ids=[f"{row[0]['type']}-{i}" for i, row in enumerate(SINGLE)]
)
def test_each_type_is_enumerated_to_its_end(argument: dict[str, object], expected: list[str]) -> None:
    assert texts({"name": "a", **argument}, 10) == expected


EDGES = [
    ({"type": "int", "values": [0], "edge": [0]}, "0"),
    ({"type": "none", "edge": True}, "None"),
    ({"type": "float", "values": [float("nan")]}, "nan"),
    ({"type": "str", "values": [""]}, "the empty string"),
    ({"type": "list", "size": [0, 1], "items": {"type": "int"}}, "the empty list"),
    ({"type": "list", "size": [1, 1], "items": {"type": "int", "values": [0], "edge": [0]}}, "a list with 0"),
    (
        {"type": "list", "size": [1, 3], "ordinary_size": [2, 3], "items": {"type": "none"}},
        "a list of length 1",
    ),
    ({"type": "array", "shape": [0, 3]}, "the empty array"),
    ({"type": "array", "shape": [1], "values": [float("nan")]}, "an array with nan"),
    ({"type": "callable", "choose": ["raises"], "edge": ["raises"]}, "raises"),
]


@pytest.mark.parametrize(("argument", "words"), EDGES, ids=[words for _, words in EDGES])
def test_edges_are_named(argument: dict[str, object], words: str) -> None:
    spec = parse_input({"argument": [{"name": "a", **argument}]})
    edges = {sample.edge for sample in enumerate_samples(spec, "f", 20)}
    assert words in edges


def test_an_edge_names_its_argument_when_there_are_several() -> None:
    arguments = [{"name": name, "type": "int", "values": [1], "edge": [0]} for name in ("a", "b")]
    samples = enumerate_samples(parse_input({"argument": arguments}), "f", 10)
    assert {sample.text: sample.edge for sample in samples} == {
        "f(1, 1)": "",
        "f(1, 0)": "0 as b",
        "f(0, 1)": "0 as a",
        "f(0, 0)": "0 as a and b",
    }


def test_a_full_buffer_is_among_the_small_sequences() -> None:
    case = next(case for case in ALL if case.name == "ring-buffer")
    found = [sample.text for sample in enumerate_samples(case.spec, case.entry, 150)]
    assert "b = RingBuffer(2)\nb.append(1)\nb.append(2)\nb.append(3)\nlist(b)" in found


def test_a_repeated_call_is_among_the_small_sequences() -> None:
    case = next(case for case in ALL if case.name == "memoize-decorator")
    found = [sample.text for sample in enumerate_samples(case.spec, case.entry, 150)]
    assert "f = counting(double)\ng = memoize(f)\ng(2)\ng(2)\nf.calls" in found


def test_counters_start_at_zero_and_count() -> None:
    case = next(case for case in ALL if case.name == "memoize-decorator")
    sample = enumerate_samples(case.spec, case.entry, 1)[0]
    f = sample.bindings()["f"]
    assert isinstance(f, Counting)
    assert (f(4), f.calls, f.__name__) == (8, 1, "double")
    assert sample.bindings()["f"].calls == 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("call", "value", "expected"),
    [
        ("f(a)", -1, "f(-1)"),
        ("f(a.real)", 2, "f((2).real)"),
        ("f(a ** 2)", -1, "f((-1) ** 2)"),
        ("f([a for _ in range(2)], a)", 1, "f([1 for _ in range(2)], 1)"),
        ("f(  a, 'é' == a)", 1, "f(  1, 'é' == (1))"),
    ],
)
def test_values_are_written_where_the_template_names_them(call: str, value: int, expected: str) -> None:
    spec = parse_input({"call": call, "argument": [{"name": "a", "type": "int", "values": [value]}]})
    assert enumerate_samples(spec, "f", 1)[0].text == expected


def test_a_list_that_is_named_twice_is_one_list() -> None:
    argument = {"name": "a", "type": "list", "items": {"type": "int"}}
    spec = parse_input({"call": "[f(a), a]", "argument": [argument]})
    assert enumerate_samples(spec, "f", 1)[0].text == "a = [2]\n[f(a), a]"
