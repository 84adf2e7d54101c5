"""The torch profile: tensors, modules and gradients get the verdicts, and torch opens no door of the cage."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from expected_verdicts import differences
from judged_problems import HERE, Submission, read_submissions
from torch_interpreter import needs_torch, torch_python

from etude.catalogue.load import load_problem
from etude.catalogue.model import Problem, Root
from etude.errors import JudgeUnavailable
from etude.judge.cage import packing
from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PROBLEMS = HERE / "problems_torch"
CAGE = Path(packing.__file__).parent
RUNAWAYS = ("endless", "endless_in_torch", "memory_by_and_by", "exits")


def problem(name: str) -> Problem:
    return load_problem(PROBLEMS / name, Root(PROBLEMS, builtin=True, trusted=True))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def torch_judge() -> AsyncIterator[JudgeService]:
    service = JudgeService(python=torch_python(), protected=(PROBLEMS,))
    yield service
    await service.close()


@needs_torch
@pytest.mark.parametrize("submission", read_submissions(PROBLEMS), ids=str)
async def test_submission(torch_judge: JudgeService, submission: Submission) -> None:
    async with asyncio.timeout(60):
        verdict = await torch_judge.run(problem(submission.problem), submission.source)
    assert differences(verdict, submission.expected) == []


@needs_torch
@pytest.mark.parametrize("name", RUNAWAYS)
async def test_the_save_after_a_runaway_gets_its_own_verdict(torch_judge: JudgeService, name: str) -> None:
    softmax = problem("softmax-rows")
    runaway = PROBLEMS / "softmax-rows" / "submissions" / f"{name}.py"
    async with asyncio.timeout(60):
        first = await torch_judge.run(softmax, runaway.read_text(encoding="utf-8"))
        second = await torch_judge.run(softmax, softmax.reference.text)
    assert (first.passed, second.outcome) == (0, Outcome.ACCEPTED)


@needs_torch
async def test_a_submission_cannot_read_the_tests(torch_judge: JudgeService) -> None:
    softmax = problem("softmax-rows")
    reading = f"open({str(PROBLEMS / 'softmax-rows' / 'cases.toml')!r}).read()\n{softmax.reference.text}"
    verdict = await torch_judge.run(softmax, reading)
    assert verdict.outcome is Outcome.RUNTIME_ERROR
    assert verdict.raised is not None
    assert verdict.raised.type == "PermissionError"


@needs_torch
async def test_random_numbers_begin_at_the_same_place_in_each_run(torch_judge: JudgeService) -> None:
    softmax = problem("softmax-rows")
    source = f"{softmax.reference.text}\nprint(torch.rand(3))\n"
    printed = {(await torch_judge.run(softmax, source)).stdout for _ in range(3)}
    assert len(printed) == 1


@needs_torch
async def test_the_template_process_has_one_thread_after_it_is_warm() -> None:
    hello = await asyncio.to_thread(_hello)
    assert (hello["error"], hello["threads"]) == ("", 1)
    assert set(hello["versions"]) == {"numpy", "torch"}


def _hello() -> dict[str, Any]:
    """What the template process of the torch profile says of itself before anything is forked."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [str(torch_python()), "-I", str(CAGE), "torch", str(theirs.fileno()), ""]
    with ours, theirs, subprocess.Popen(command, pass_fds=[theirs.fileno()]) as process:
        theirs.close()
        ours.settimeout(60)
        found: dict[str, Any] = packing.unpackb(ours.recv(4096), lambda code, _: code)
        ours.close()  # at which the process ends
        process.wait(10)
    return found


@pytest.mark.skipif(torch_python() == Path(sys.executable), reason="torch is installed here")
class TestWithoutTorch:
    async def test_the_judge_says_how_to_get_it(self) -> None:
        service = JudgeService()
        try:
            with pytest.raises(JudgeUnavailable, match=r"needs torch.* -m pip install torch$"):
                await service.prepare(problem("softmax-rows"))
        finally:
            await service.close()

    async def test_etude_test_says_how_to_get_it(self, tmp_path: Path) -> None:
        folder = PROBLEMS / "softmax-rows"
        etude = [sys.executable, "-m", "etude"]
        command = [*etude, "test", "--problem", str(folder), str(folder / "solution.py")]
        own = {"ETUDE_DATA_DIR": str(tmp_path / "data"), "ETUDE_CACHE_DIR": str(tmp_path / "cache")}
        environment = {name: value for name, value in os.environ.items() if name != "ETUDE_PYTHON"} | own
        done = await asyncio.to_thread(
            subprocess.run, command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 3
        assert f"Install it with: {sys.executable} -m pip install torch" in done.stderr
