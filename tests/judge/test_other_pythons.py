"""The cage in an interpreter that has nothing but the standard library: another Python, no msgpack, no numpy."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from expected_verdicts import differences
from judged_problems import PROBLEMS, Submission, problem, submissions

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.errors import JudgeUnavailable
from etude.feedback.review.growth_words import Order, order_of
from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

VERSIONS = ("3.11", "3.12", pytest.param("3.13", marks=pytest.mark.slow))
PLAIN = [
    each
    for each in submissions()
    if each.problem in ("callbacks", "constants", "exceptions", "lazy", "vectors")
    and each.path.stem not in ("endless", "not_memoised")  # they wait for their time limits
]
_ASK = """
import importlib.util, sys
print("%d.%d" % sys.version_info[:2], importlib.util.find_spec("msgpack") or importlib.util.find_spec("numpy"))
"""


@cache
def bare_python(version: str) -> Path | None:
    """An interpreter of this version without msgpack and numpy, if this machine has one."""
    candidates = sorted(Path.home().glob(f".pyenv/versions/{version}*/bin/python"))
    candidates += [Path(found) for found in [shutil.which(f"python{version}")] if found is not None]
    for candidate in candidates:
        told = subprocess.run(
            [candidate, "-I", "-c", _ASK], capture_output=True, text=True, check=False
        ).stdout
        if told.split() == [version, "None"]:
            return candidate
    return None


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=VERSIONS)
async def bare_judge(request: pytest.FixtureRequest) -> AsyncIterator[JudgeService]:
    """A service whose cage runs in such an interpreter."""
    python = bare_python(request.param)
    if python is None:
        pytest.skip(f"this machine has no Python {request.param} without msgpack and numpy")
    service = JudgeService(python=python, protected=(PROBLEMS,))
    yield service
    await service.close()


@pytest.mark.parametrize("submission", PLAIN, ids=str)
async def test_submission(bare_judge: JudgeService, submission: Submission) -> None:
    verdict = await bare_judge.run(problem(submission.problem), submission.source)
    wrong = differences(verdict, submission.expected)
    assert not wrong, "\n".join(wrong)


async def test_values_cross(bare_judge: JudgeService, tmp_path: Path) -> None:
    folder = shutil.copytree(PROBLEMS / "values", tmp_path / "values")
    (folder / "tests" / "test_numpy_values.py").unlink()
    description = folder / "problem.toml"
    description.write_text(description.read_text().replace('requires = ["numpy"]', "requires = []"))
    plain = load_problem(folder, Root(tmp_path, builtin=True, trusted=True))
    verdict = await bare_judge.run(plain, (folder / "submissions" / "identity.py").read_text())
    assert [test.name for test in verdict.tests if test.outcome.value != "accepted"] == []
    assert verdict.passed == verdict.total > 150


async def test_what_is_absent_is_named(bare_judge: JudgeService) -> None:
    with pytest.raises(JudgeUnavailable, match="pip install numpy"):
        await bare_judge.prepare(problem("arrays"))


async def test_growth_is_counted_in_every_version(bare_judge: JudgeService) -> None:
    folder = Path(__file__).parents[2] / "problems" / "python-foundations" / "higher-order-functions"
    lists = load_problem(folder, Root(folder.parents[1], builtin=True))
    slow = (
        "def process_numbers(numbers):\n    found = []\n    for n in numbers:\n"
        "        found = found + [sum(numbers)]\n    return found\n"
    )
    growth = await bare_judge.measure(lists, slow)
    assert growth is not None
    (curve,) = growth.curves
    orders = [
        order_of(curve.sizes[: len(steps)], steps, sorts=False) for steps in (curve.own, curve.reference)
    ]
    assert orders == [Order.SQUARE, Order.LINEAR]
