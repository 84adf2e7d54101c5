"""Sending attacks to the judge, and looking at what came of them: verdict, time, traces, processes left behind."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from attacks import Attack, problem, right_answer

from etude.judge.cage.processors import PARTS
from etude.judge.verdict import Outcome, Verdict
from etude.messages import say

if TYPE_CHECKING:
    from world import World

    from etude.catalogue.model import Problem
    from etude.judge.service import JudgeService

_LOOKS = 200  # twenty a second: a loaded machine takes its time to end a process
_IDLE_WORKERS = 1  # that a cage keeps ready
_LONGEST_S = 60.0  # no verdict at all
_SAVES = 10  # where the machine was too busy to run it, which the learner is told to answer with another save
_MANY_CALLS = 5  # time limits that the calls of one property may take together


@dataclass(frozen=True)
class Result:
    """What came of one attack in one profile."""

    attack: Attack
    profile: str
    outcome: str
    seconds: float
    overrun_s: float
    faults: tuple[str, ...] = ()
    verdict: Verdict | None = field(default=None, repr=False)


def processes() -> dict[int, tuple[int, int, str]]:
    """Every process: its parent, its session, its state."""
    found = {}
    for entry in os.listdir("/proc"):  # noqa: PTH208  # names are what is wanted
        if entry.isdigit():
            try:
                fields = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            found[int(entry)] = (int(fields[1]), int(fields[3]), fields[0])
    return found


def children_of(pid: int) -> list[int]:
    return [child for child, (parent, _, state) in processes().items() if parent == pid and state != "Z"]


def own_processes(service: JudgeService) -> tuple[list[int], list[int]]:
    """The cages and the judges of a service."""
    cages = [
        task.result().process.pid for task in service._cages.values() if task.done() and not task.exception()
    ]
    roots = [
        task.result().process.pid for task in service._roots.values() if task.done() and not task.exception()
    ]
    return cages, roots


def ready_workers(service: JudgeService, cage: int) -> int:
    """How many workers of a cage wait for their first submission: its own, and the spare ones of judges."""
    profiles = [
        profile
        for profile, task in service._cages.items()
        if task.done() and not task.exception() and task.result().process.pid == cage
    ]
    judges = [
        task
        for task in service._open.values()
        if task.done() and not task.exception() and task.result().problem.profile in profiles
    ]
    return _IDLE_WORKERS + PARTS * len(judges)


async def orphans(service: JudgeService) -> list[str]:
    """Workers that nobody asked for any more, and children of judges that should have ended."""
    for _ in range(_LOOKS):
        found = []
        cages, roots = own_processes(service)
        found += [
            f"{len(children_of(cage))} workers of cage {cage}"
            for cage in cages
            if len(children_of(cage)) > ready_workers(service, cage)
        ]
        for root in roots:
            judges = children_of(root)
            if len(judges) > len(service._open):
                found.append(f"{len(judges)} judges for {len(service._open)} problems")
            found += [f"children of judge {judge}" for judge in judges if len(children_of(judge)) > 1]
        if not found:
            return []
        await asyncio.sleep(0.05)
    return found


async def left_after_close(service: JudgeService) -> list[str]:
    """Close a service, and say which processes are still there."""
    cages, roots = own_processes(service)
    await service.close()
    for _ in range(_LOOKS):
        left = [
            pid
            for pid, (_, session, state) in processes().items()
            if session in {*cages, *roots} and state != "Z"
        ]
        if not left:
            return []
        await asyncio.sleep(0.05)
    return [f"process {pid} is left" for pid in left]


async def judge_once(
    service: JudgeService, name: str, source: str, *, instead: Problem | None = None
) -> tuple[Verdict | None, float]:
    """A verdict, if one comes, and how long it took; on another problem than the one of that name, if that is given."""
    wanted = instead or problem(name)
    await service.prepare(wanted)
    for _ in range(_SAVES):
        start = time.monotonic()
        try:
            async with asyncio.timeout(_LONGEST_S):
                verdict = await service.run(wanted, source)
        except TimeoutError:
            return None, time.monotonic() - start
        if verdict.detail != say("judge.busy"):
            break
    return verdict, time.monotonic() - start


async def attack_once(service: JudgeService, world: World, attack: Attack, profile: str) -> Result:
    """Send an attack, look at everything, and send the right answer after it."""
    name = attack.problems()[profile]
    verdict, seconds = await judge_once(service, name, attack.source(world.places(name)))
    if verdict is None:
        return Result(attack, profile, "no verdict", seconds, seconds, ("no verdict",))
    faults = _faults_of(attack, verdict) + world.damage() + await orphans(service)
    following, _ = await judge_once(service, name, right_answer(name))
    if following is None or following.outcome is not Outcome.ACCEPTED:
        faults.append(
            f"the right answer after it: {following and following.outcome} {following and following.detail}"
        )
    overrun = max(_overrun_s(verdict, name), 0.0)
    return Result(attack, profile, verdict.outcome.value, seconds, overrun, tuple(faults), verdict)


def _faults_of(attack: Attack, verdict: Verdict) -> list[str]:
    found = []
    if verdict.outcome.value not in attack.outcomes:
        found.append(f"{verdict.outcome} instead of {' or '.join(attack.outcomes)}; {verdict.detail}")
    if verdict.outcome is Outcome.ACCEPTED:
        found.append("a false pass")
    if verdict.passed > attack.passes:
        passed = [test.name for test in verdict.tests if test.outcome is Outcome.ACCEPTED]
        found.append(f"a false pass of {', '.join(passed)}")
    if "SUCCEEDED" in _texts(verdict):
        found.append("it succeeded")
    if len(_texts(verdict)) > 1 << 20:
        found.append(f"a verdict of {len(_texts(verdict))} characters")
    return found


def _texts(verdict: Verdict) -> str:
    parts = [verdict.stdout, verdict.detail]
    for test in verdict.tests:
        parts += [
            test.message,
            test.stdout,
            *((test.raised.type, test.raised.message) if test.raised else ()),
        ]
    if verdict.counterexample is not None:
        found = verdict.counterexample
        parts += [found.call, found.expected, found.got, found.stdout, found.difference.got]
    return "\n".join(parts)


def _overrun_s(verdict: Verdict, name: str) -> float:
    """By how much the slowest test was beyond its limit; a property makes many calls, and has five."""
    limit = problem(name).limits.time_s
    many = {each.name for each in problem(name).properties}
    over = [
        test.duration_ms / 1000 - limit * (_MANY_CALLS if test.name in many else 1) for test in verdict.tests
    ]
    return max(over, default=0.0)
