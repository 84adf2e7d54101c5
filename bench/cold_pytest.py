"""The other side: the same tests as an ordinary test file, run by a fresh `python -m pytest` for each save.

Inputs and expected values are literals. A case is a test and a property is a test, as in our judge, so that
both sides count the same tests; that is kinder to pytest than a test for each drawn input. The literals have
a file of their own: pytest parses the whole of a test file anew for each failure that it shows.
"""

from __future__ import annotations

import math
import shutil
import subprocess
import sys
import time
import types
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any, Final

from environment import clean_environment

from etude.catalogue.model import Case, Problem, Profile, Property
from etude.judge.inputs import Sample, draw_samples
from etude.judge.observation import case_namespace

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["failing_tests", "run_cold", "write_suite"]

COMMAND: Final = (sys.executable, "-m", "pytest", "-q")
_ALL_PASSED, _SOME_FAILED = 0, 1
_HEAD: Final = """import collections
import functools
import itertools
import math

{imports}import pytest
import solution
from literals import EXPECTED, SAMPLES
from solution import *
"""
_LITERALS_HEAD: Final = """{imports}
nan = float("nan")
inf = float("inf")
"""
_PLAIN_AGREE: Final = """
def check(got, expected):
    assert got == expected
"""
_NUMPY_AGREE: Final = """
def check(got, expected):
    if isinstance(expected, (tuple, list)):
        assert len(got) == len(expected)
        for one, other in zip(got, expected):
            check(one, other)
    else:
        assert np.shape(got) == np.shape(expected)
        assert np.allclose(got, expected, rtol={rtol!r}, atol={atol!r}, equal_nan=True)
"""
_TESTS: Final = """

@pytest.mark.parametrize(("call", "expected"), CASES)
def test_case(call, expected):
    check(call(), expected)


@pytest.mark.parametrize(("holds", "samples"), PROPERTIES)
def test_property(holds, samples):
    for arguments, expected in samples:
        holds(expected, *arguments)
"""


def write_suite(problem: Problem, folder: Path) -> None:
    """Write the tests of a problem as a test file; the solution is written before each run."""
    folder.mkdir()
    imports = "import numpy as np\n" if problem.profile is not Profile.PLAIN else ""
    names = _reference(problem)
    literals = [
        _LITERALS_HEAD.format(imports=imports),
        _table("EXPECTED", [_expected(case, names) for case in problem.cases]),
        _table("SAMPLES", [_drawn(problem, each, names) for each in problem.properties]),
    ]
    (folder / "literals.py").write_text("\n".join(literals), encoding="utf-8")
    (folder / "test_solution.py").write_text(_tests(problem, imports), encoding="utf-8")
    for path in problem.test_files:
        shutil.copy(path, folder / path.name)


def _tests(problem: Problem, imports: str) -> str:
    comparison = problem.comparison.tolerance
    agree = _NUMPY_AGREE.format(rtol=comparison.rtol, atol=comparison.atol) if imports else _PLAIN_AGREE
    cases = [
        f"pytest.param(case_{n}, EXPECTED[{n}], id={each.name!r})" for n, each in enumerate(problem.cases)
    ]
    properties = [
        f"pytest.param(property_{n}, SAMPLES[{n}], id={each.name!r})"
        for n, each in enumerate(problem.properties)
    ]
    parts = [
        _HEAD.format(imports=imports),
        agree,
        *(_case(number, case) for number, case in enumerate(problem.cases)),
        *(_property(problem, number, each) for number, each in enumerate(problem.properties)),
        _table("CASES", cases),
        _table("PROPERTIES", properties),
        _TESTS,
    ]
    return "\n".join(parts)


def run_cold(folder: Path, text: str, *, passing: bool) -> float:
    """Milliseconds of one run on a text, from the start of the interpreter to its end."""
    (folder / "solution.py").write_text(text, encoding="utf-8")
    environment = clean_environment(ours=False)
    start = time.perf_counter()
    done = subprocess.run(COMMAND, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    duration = (time.perf_counter() - start) * 1000
    if done.returncode != (_ALL_PASSED if passing else _SOME_FAILED):
        raise SystemExit(f"pytest ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return duration


def failing_tests(folder: Path, text: str) -> tuple[set[str], int]:
    """Which tests fail, by the names that our judge has for them, and how many there are."""
    (folder / "solution.py").write_text(text, encoding="utf-8")
    report = folder / "report.xml"
    command = [*COMMAND, "--junit-xml", str(report)]
    subprocess.run(command, cwd=folder, env=clean_environment(ours=False), capture_output=True, check=False)
    tests = list(ET.parse(report).iter("testcase"))
    report.unlink()
    failing = {
        _name(test) for test in tests if test.find("failure") is not None or test.find("error") is not None
    }
    return failing, len(tests)


def _name(test: ET.Element) -> str:
    file, name = test.attrib["classname"], test.attrib["name"]
    return name.partition("[")[2][:-1] if file == "test_solution" else f"{file}.py::{name}"


def _reference(problem: Problem) -> dict[str, Any]:
    """The names that cases see, those of the reference included."""
    module = types.ModuleType("solution")
    exec(compile(problem.reference.text, "solution.py", "exec"), module.__dict__)
    return {**case_namespace(problem.profile), **module.__dict__, "solution": module}


def _case(number: int, case: Case) -> str:
    *lines, last = case.call.strip().splitlines()
    if case.raises is None:
        body = [*lines, f"return {last}"]
    else:
        body = [*lines, f"with pytest.raises({case.raises}, match={case.match!r}):", f"    {last}"]
    return f"\ndef case_{number}():\n" + "\n".join(f"    {line}" for line in body) + "\n"


def _expected(case: Case, names: dict[str, Any]) -> str:
    return "None" if case.expect is None else literal(eval(case.expect, dict(names)))


def _property(problem: Problem, number: int, prop: Property) -> str:
    samples = _samples(problem, prop)
    names = ", ".join(samples[0].bindings())
    if any(each.lines != samples[0].lines or len(each.lines) != 1 for each in samples):
        raise SystemExit(f"{problem.id}: its inputs are sequences of calls, for which there is no plain test")
    check = f"assert {prop.holds}" if prop.holds is not None else "check(result, expected)"
    return f"\ndef property_{number}(expected, {names}):\n    result = {samples[0].lines[0]}\n    {check}\n"


def _drawn(problem: Problem, prop: Property, names: dict[str, Any]) -> str:
    rows = []
    for sample in _samples(problem, prop):
        arguments = "".join(f"{literal(value)}, " for value in sample.bindings().values())
        expected = literal(eval(sample.lines[0], {**names, **sample.bindings()}))
        rows.append(f"(({arguments}), {expected})")
    return f"[{', '.join(rows)}]"


def _samples(problem: Problem, prop: Property) -> list[Sample]:
    if problem.input is None:
        raise SystemExit(f"{problem.id} has a property and no [input]")
    return draw_samples(problem.input, problem.code.entry, prop.count, prop.seed or problem.comparison.seed)


def _table(name: str, rows: list[str]) -> str:
    return f"\n{name} = [\n" + "".join(f"    {row},\n" for row in rows) + "]\n"


def literal(value: Any) -> str:
    """A value as it can be written into a test file."""
    if type(value).__name__ == "ndarray":
        made = f"np.array({literal(value.ravel().tolist())}, dtype=np.{value.dtype})"
        return made if value.ndim == 1 else f"{made}.reshape({value.shape})"
    if isinstance(value, list | tuple):
        inner = ", ".join(map(literal, value))
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' if len(value) == 1 else ''})"
    if isinstance(value, float) and not math.isfinite(value):
        return repr(value)  # the file defines nan and inf
    return repr(value)
