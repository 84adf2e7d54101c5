"""Saves of a problem that needs torch, against a fresh `python -m pytest` where torch is.

Run alone (`bench/torch_saves.py --python PYTHON`), it renews the part of RESULTS.md that is about torch.
PYTHON has torch, numpy and pytest; the server and the judge run in the interpreter that runs this.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from editing import OpenFile, editor
from environment import clean_environment
from figures import against
from results_page import results_page

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.catalogue.trust import TrustStore
from etude.judge.inputs import draw_samples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Problem, Property
    from etude.judge.inputs import Sample

__all__ = ["measure_torch"]

_HERE: Final = Path(__file__).parent
_PROBLEM: Final = _HERE.parent / "tests" / "judge" / "problems_torch" / "softmax-rows"
_COLLECTION: Final = """schema = 1
id = "torch"
title = "With torch"
summary = "What the benchmark saves."
license = "MIT"

[[chapter]]
id = "judge"
title = "Judge"
topics = ["judge"]
problems = ["softmax-rows"]
"""
_SUITE: Final = """import math

import pytest
import torch
from literals import SAMPLES
from solution import softmax_rows

CASES = [
    ([[0.0, 0.0], [1.0, 1.0]], [[0.5, 0.5], [0.5, 0.5]], torch.float32),
    ([[1000.0, 0.0]], [[1.0, 0.0]], torch.float32),
    ([[0.0, 0.0]], [[0.5, 0.5]], torch.bfloat16),
    (torch.zeros(0, 3).tolist(), torch.zeros(0, 3).tolist(), torch.float32),
]


@pytest.mark.parametrize(("x", "expected", "dtype"), CASES)
def test_case(x, expected, dtype):
    made = torch.tensor(x, dtype=dtype).reshape(len(x), -1) if x else torch.zeros(0, 3)
    wanted = torch.tensor(expected, dtype=dtype).reshape(made.shape)
    torch.testing.assert_close(softmax_rows(made), wanted, rtol=1e-5, atol=1e-6)


def test_the_gradient_comes_through():
    x = torch.zeros(1, 2, requires_grad=True)
    softmax_rows(x)[0, 0].backward()
    torch.testing.assert_close(x.grad, torch.tensor([[0.25, -0.25]]), rtol=1e-5, atol=1e-6)


def test_random_rows():
    for x, expected in SAMPLES[:20]:
        torch.testing.assert_close(softmax_rows(torch.tensor(x)), torch.tensor(expected), rtol=1e-5, atol=1e-6)


def test_rows_sum_to_one():
    for x, _ in SAMPLES[20:]:
        assert all(math.isclose(total, 1.0, rel_tol=1e-5) for total in softmax_rows(torch.tensor(x)).sum(-1))
"""
_KINDS: Final = {"pass": "right", "fail": "of_columns"}
_REST_S: Final = 0.05
_UNTIMED: Final = 2
_SEED: Final = 20
_VERSION: Final = "import torch; print(torch.__version__)"


@dataclass(slots=True)
class _Lane:
    """One kind of save: a file in the editor, a folder for pytest, and the durations of both."""

    kind: str
    source: str
    file: OpenFile
    suite: Path
    python: Path
    ours: list[float] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    number: int = 0

    def text(self) -> str:
        """A text that was never saved before, of another length than its neighbours'."""
        self.number += 1
        return (
            f"# etude: torch/softmax-rows\n\n{self.source}\n# save {self.number}{'.' * (self.number % 7)}\n"
        )

    async def save(self) -> float:
        """Milliseconds of one save in the editor."""
        return await self.file.timed_save(self.text(), passing=self.kind == "pass")

    def run_cold(self) -> float:
        """Milliseconds of one cold run."""
        (self.suite / "solution.py").write_text(self.text(), encoding="utf-8")
        command = [str(self.python), "-m", "pytest", "-q"]
        start = time.perf_counter()
        done = subprocess.run(
            command, cwd=self.suite, env=clean_environment(ours=False), capture_output=True, check=False
        )
        duration = (time.perf_counter() - start) * 1000
        if done.returncode != (0 if self.kind == "pass" else 1):
            raise SystemExit(f"pytest ended with {done.returncode}:\n{done.stdout.decode()}")
        return duration


async def measure_torch(python: Path, saves: int, folder: Path) -> dict[str, Any]:
    """Both sides' durations, by kind, and what was measured."""
    problem = _in_a_root(folder / "torch-root", folder / "torch-server" / "data")
    own = {"ETUDE_ROOTS": str(folder / "torch-root"), "ETUDE_PYTHON": str(python)}
    async with editor(folder / "torch-server", own) as opened:
        lanes = []
        opening: list[float] = []
        for kind, name in _KINDS.items():
            source = (problem.folder / "submissions" / f"{name}.py").read_text(encoding="utf-8")
            suite = folder / f"torch-{kind}"
            _write_suite(problem, suite)
            lane = _Lane(kind, source, opened.file(f"{kind}.py"), suite, python)
            start = time.perf_counter()
            await lane.file.open(lane.text())
            opening.append((time.perf_counter() - start) * 1000)
            lanes.append(lane)
        await _interleave(lanes, saves)
    asked = await asyncio.to_thread(
        subprocess.run, [str(python), "-c", _VERSION], capture_output=True, text=True, check=True
    )
    tests = len(problem.cases) + len(problem.properties)
    facts = {
        "saves": saves,
        "tests": tests,
        "version": asked.stdout.strip(),
        "first_ms": round(opening[0], 1),
    }
    return {lane.kind: against(lane.ours, lane.cold) for lane in lanes} | facts


async def _interleave(lanes: list[_Lane], saves: int) -> None:
    for lane in lanes:
        for _ in range(_UNTIMED):
            await lane.save()
            lane.run_cold()
    jobs = [(lane, is_ours) for lane in lanes for is_ours in (True, False) for _ in range(saves)]
    random.Random(_SEED).shuffle(jobs)
    for lane, is_ours in jobs:
        await asyncio.sleep(_REST_S)
        if is_ours:
            lane.ours.append(await lane.save())
        else:
            lane.cold.append(lane.run_cold())


def _in_a_root(root: Path, data: Path) -> Problem:
    """The problem in a root of its own, which the server may run."""
    shutil.copytree(_PROBLEM, root / "torch" / "softmax-rows")
    (root / "torch" / "collection.toml").write_text(_COLLECTION, encoding="utf-8")
    data.mkdir(parents=True)
    TrustStore(data / "trust.sqlite3").trust(root)
    return load_problem(root / "torch" / "softmax-rows", Root(root, trusted=True))


def _write_suite(problem: Problem, suite: Path) -> None:
    """The same tests as an ordinary test file, the drawn inputs with what is right for them as literals."""
    import numpy as np

    suite.mkdir()
    rows = []
    for prop in problem.properties:
        for sample in _drawn(problem, prop):
            (x,) = (np.asarray(value) for value in sample.bindings().values())
            exponents = np.exp(x - x.max(axis=-1, keepdims=True))
            rows.append((x.tolist(), (exponents / exponents.sum(axis=-1, keepdims=True)).tolist()))
    (suite / "literals.py").write_text(f"SAMPLES = {rows!r}\n", encoding="utf-8")
    (suite / "test_solution.py").write_text(_SUITE, encoding="utf-8")


def _drawn(problem: Problem, prop: Property) -> list[Sample]:
    if problem.input is None:
        raise SystemExit(f"{problem.id} has no [input]")
    return draw_samples(problem.input, problem.code.entry, prop.count, prop.seed or problem.comparison.seed)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and renew the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", type=Path, required=True, help="an interpreter that has torch and pytest")
    parser.add_argument("--saves", type=int, default=20, help="of each kind, on each side (default 20)")
    parser.add_argument("--out", type=Path, default=_HERE, help="where results.json is")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="etude-bench-") as folder:
        measured = asyncio.run(measure_torch(options.python, options.saves, Path(folder)))
    print(json.dumps(measured, indent=2))
    results = options.out / "results.json"
    found = json.loads(results.read_text(encoding="utf-8")) | {"torch": measured}
    results.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    page = results_page(found, found["other"].get("saves", 100))
    (options.out / "RESULTS.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
