"""A machine that has nothing left: descriptors, disk, a home that can be written, a folder for temporary files."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from judged_saves import ByServer, ByService
from made_problem import RIGHT, WRONG, made_problem
from private_home import PrivateHome, private_home
from saves import saves

from etude.judge.service import JudgeService
from etude.judge.verdict import Outcome
from etude.practice.store import ProgressStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

_SMALL = "2m"
_TEST_WITH_A_FILE = (
    "from solution import double\n\ndef test_it(tmp_path):\n"
    "    (tmp_path / 'a').write_text('x' * 5000)\n    assert double(1) == 2\n"
)


@pytest.fixture
def home() -> Iterator[PrivateHome]:
    with private_home() as found:
        yield found


@pytest.fixture
async def server(home: PrivateHome) -> AsyncIterator[ByServer]:
    judges = ByServer(home)
    yield judges
    await judges.close()


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A file system of two megabytes at this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SMALL}", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no file system can be mounted: {error}")
    if done.returncode != 0:
        pytest.skip(f"no file system can be mounted: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """A file that takes all there is."""
    path = folder / "filler"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 10, 1):
            with contextlib.suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    with pytest.raises(OSError, match="No space"):
        (folder / "more").write_bytes(b"\0" * 8192)
    (folder / "more").unlink(missing_ok=True)
    return path


def read_only(folder: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


def highest_descriptor(pid: int) -> int:
    return max(int(name) for name in os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208  numbers, no paths


@pytest.mark.parametrize("full", ["data", "cache", "tmp"])
async def test_a_full_disk(home: PrivateHome, server: ByServer, full: str) -> None:
    texts = saves()
    with small_disk(home.path / full):
        filler = fill(home.path / full)
        first = [await server.save(save) for save in texts]
        assert all(not answer.internal or answer.honest for answer in first), first
        filler.unlink()
        second = [await server.save(save) for save in texts]
        assert not [answer for answer in second if answer.internal]
        pairs = zip(first, second, strict=True)
        assert all(one.internal or one.facts == other.facts for one, other in pairs)
        await server.close()
        if full == "data":
            store = ProgressStore(home.path / "data" / "progress.sqlite3")
            assert all(store.state(save.problem.id).attempts for save in texts), "it records again"
            store.close()


async def test_a_disk_that_fills_up(home: PrivateHome, server: ByServer) -> None:
    """Everything is there and open when there is suddenly no space any more."""
    texts = saves()
    with small_disk(home.path / "data"), small_disk(home.path / "tmp"):
        right = [await server.save(save) for save in texts]
        fillers = [fill(home.path / "data"), fill(home.path / "tmp")]
        full = [await server.save(save) for save in texts]
        assert [answer.facts for answer in full] == [answer.facts for answer in right]
        for filler in fillers:
            filler.unlink()
        assert (await server.save(texts[0])).facts == right[0].facts
        await server.close()


async def test_a_full_disk_under_a_test_that_writes(home: PrivateHome) -> None:
    problem = made_problem(home.path / "problems", tests=_TEST_WITH_A_FILE)
    with small_disk(home.temporary):
        judges = JudgeService()
        await judges.prepare(problem)
        filler = fill(home.temporary)
        for text in (RIGHT, WRONG):
            verdict = await judges.run(problem, text)
            assert verdict.outcome is Outcome.INTERNAL_ERROR
            assert "save again" in verdict.detail
        filler.unlink()
        assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
        assert (await judges.run(problem, WRONG)).outcome is Outcome.WRONG_ANSWER
        await judges.close()


async def test_a_home_that_cannot_be_written(home: PrivateHome, server: ByServer) -> None:
    texts = saves()
    for name in ("data", "cache", "config"):
        (home.path / name).mkdir()
    with contextlib.ExitStack() as stack:
        for name in ("data", "cache", "config"):
            stack.enter_context(small_disk(home.path / name))
            read_only(home.path / name)
        answers = [await server.save(save) for save in texts]
        assert not [answer for answer in answers if answer.internal]
        await server.close()


async def test_no_descriptors_left(server: ByServer) -> None:
    """Neither the server nor what it starts has any; all is well again as soon as there are some."""
    plain, _, numpy, _ = saves()
    right = (await server.save(plain)).facts
    _, most = resource.prlimit(server.pid, resource.RLIMIT_NOFILE)
    used = highest_descriptor(server.pid) + 1
    refused = 0
    for more in range(1, 12):
        resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (used + more, most))
        assert (await server.save(plain)).facts == right, "what is open needs no more"
        answer = await server.save(numpy)
        assert not answer.internal or answer.honest, answer
        refused += answer.internal
        if not answer.internal:
            break
    assert refused
    resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (most, most))
    assert not (await server.save(numpy)).internal
    assert (await server.save(plain)).facts == right


async def test_a_cage_without_descriptors(home: PrivateHome) -> None:
    """What a starved server has started is starved too, and must not stay so."""
    judges = ByService()
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    texts = saves()
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (40, limits[1]))
        starved = [await judges.save(save) for save in texts]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert all(not answer.internal or answer.honest for answer in starved), starved
    answers = [await judges.save(save) for save in texts]
    answers = [await judges.save(save) for save in texts]
    assert not [answer for answer in answers if answer.internal], answers
    await judges.close()


async def test_a_judge_without_descriptors(home: PrivateHome) -> None:
    """Nothing is said against the problem, and all is well as soon as there are some."""
    judges = JudgeService()
    await judges.prepare(made_problem(home.path / "problems", name="first"))
    (task,) = judges._roots.values()
    pid = task.result().process.pid
    _, most = resource.prlimit(pid, resource.RLIMIT_NOFILE)
    outcomes = []
    for left in range(3, 12):
        problem = made_problem(home.path / "problems", name=f"number{left}", tests=_TEST_WITH_A_FILE)
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (left, most))
        verdict = await judges.run(problem, RIGHT)
        outcomes.append(verdict.outcome)
        assert verdict.outcome is Outcome.ACCEPTED or "save again" in verdict.detail
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (most, most))
        assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
    assert set(outcomes) == {Outcome.INTERNAL_ERROR, Outcome.ACCEPTED}
    await judges.close()


async def test_the_folder_for_temporary_files_is_gone(home: PrivateHome, server: ByServer) -> None:
    """Before the start, when the server goes on with another one."""
    shutil.rmtree(home.temporary)
    assert not (await server.save(saves()[0])).internal
    await server.close()
    home.temporary.mkdir()


@pytest.mark.parametrize("everything", [True, False], ids=["the whole folder", "what is in it"])
async def test_temporary_files_are_removed_meanwhile(home: PrivateHome, everything: bool) -> None:
    problem = made_problem(home.path / "problems", tests=_TEST_WITH_A_FILE)
    another = made_problem(home.path / "problems", name="another", tests=_TEST_WITH_A_FILE)
    judges = JudgeService()
    assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
    for entry in [home.temporary] if everything else list(home.temporary.iterdir()):
        shutil.rmtree(entry)
    assert (await judges.run(problem, WRONG)).outcome is Outcome.WRONG_ANSWER
    assert (await judges.run(problem, RIGHT)).outcome is Outcome.ACCEPTED
    assert (await judges.run(another, RIGHT)).outcome is Outcome.ACCEPTED
    await judges.close()
    home.temporary.mkdir(exist_ok=True)
    assert home.left_in_temporary() == []
