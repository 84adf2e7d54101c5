"""Ten thousand saves through the real server: what memory, descriptors, processes and temporary files do.

Run it as `make soak`. After the warming up nothing may grow by 5 % or more, and at the end nothing is left. The
exit status is 1 when that does not hold. How many workers and children stand ready differs from look to look:
memory and descriptors are therefore those of one process of each role, and of processes there may be a few more.

Of memory three figures are judged. What a process has that is no file (`Anonymous`), whoever shares it: the share that
the kernel puts down to one (`Pss_Anon`) grows when a process that was forked from the same pages ends, and then nothing
was taken. The server by itself: it forks nothing, and lives as long as the editor. And the shares of all processes
together (`Pss`), where each page counts once, since nobody else shares them but through files of the system.
A short run, whose warming up is short too, has to allow more (`--growth`): it finds what grows with every save.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from judged_saves import ByServer
from private_home import private_home
from processes import Role, adopt_orphans, below, left_over, server
from saves import saves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from private_home import PrivateHome
    from saves import Save

_LOOKS: Final = 5  # at each end; the median of them counts
_BETWEEN_LOOKS: Final = 8  # saves
_SETTLED_S: Final = 0.3  # without a process that comes or goes: the workers that a run has used are replaced
_RESTLESS_S: Final = 10.0  # then it is looked at nevertheless
_BURIED_S: Final = 1.0  # a process that has ended is a zombie for a moment
_MORE_READY: Final = 3  # processes: as many more may stand ready at one look than at another


@dataclass(frozen=True, slots=True)
class Look:
    """What the processes of a server take at one moment, by role."""

    memory_kb: Counter[Role]
    own_kb: Counter[Role]  # without files, and whole where several processes share it
    descriptors: Counter[Role]
    processes: Counter[Role]


@dataclass(slots=True)
class Found:
    """The figures, and what is wrong with them."""

    before: list[Look] = field(default_factory=list)
    after: list[Look] = field(default_factory=list)
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def grown(self, what: str) -> tuple[float, float]:
        """Before and after: what one process of each role has, all roles together."""
        before, after = (
            sum(_each(looks, role, what) for role in self._roles()) for looks in (self.before, self.after)
        )
        return before, after

    def judge(self, most_growth: float) -> None:
        """Note what has grown by that share or more."""
        for what in ("own_kb", "descriptors"):
            before, after = self.grown(what)
            if after >= before * (1 + most_growth):
                self.wrong.append(f"{what} of a process grew from {before:.0f} to {after:.0f}")
        before, after = (_each(looks, Role.SERVER, "own_kb") for looks in (self.before, self.after))
        if after >= before * (1 + most_growth):
            self.wrong.append(f"the server grew from {before:.0f} to {after:.0f} KiB")
        before, after = self.together()
        if after >= before * (1 + most_growth):
            self.wrong.append(f"all processes together grew from {before:.0f} to {after:.0f} KiB")
        before, after = (_processes(looks) for looks in (self.before, self.after))
        if after > before + _MORE_READY:
            self.wrong.append(f"there are {after:.0f} processes, {before:.0f} before")

    def together(self) -> tuple[float, float]:
        """Before and after: the memory of all processes, with as many workers as there were before."""
        more = _processes(self.after) - _processes(self.before)
        before, after = (
            statistics.median(look.memory_kb.total() for look in looks) for looks in (self.before, self.after)
        )
        worker = _each(self.after, Role.WORKER, "memory_kb") if Role.WORKER in self._roles() else 0.0
        return before, after - more * worker

    def _roles(self) -> list[Role]:
        """Those that are there at every look."""
        return [role for role in Role if all(look.processes[role] for look in self.before + self.after)]

    def __str__(self) -> str:
        lines = []
        for what, unit in (("memory_kb", "KiB"), ("own_kb", "KiB"), ("descriptors", "")):
            before, after = self.grown(what)
            change = (after - before) / before * 100
            lines.append(f"{what:<12}{before:>9.0f} -> {after:>9.0f} {unit:<4}{change:+6.1f} %")
            for role in self._roles():
                one, other = (_each(looks, role, what) for looks in (self.before, self.after))
                lines.append(f"  {role:<22}{one:>9.0f} -> {other:>9.0f}")
        before, after = self.together()
        lines.append(
            f"together    {before:>9.0f} -> {after:>9.0f} KiB {(after - before) / before * 100:+6.1f} %"
        )
        before, after = (_processes(looks) for looks in (self.before, self.after))
        lines += [f"processes   {before:>9.0f} -> {after:>9.0f}", f"wrong       {len(self.wrong)}"]
        return "\n".join(lines + [f"  {line}" for line in self.wrong])


def _each(looks: Sequence[Look], role: Role, what: str) -> float:
    """What one process of this role has: the median of the looks."""
    return statistics.median(getattr(look, what)[role] / look.processes[role] for look in looks)


def _processes(looks: Sequence[Look]) -> float:
    return statistics.median(look.processes.total() for look in looks)


async def soak(home: PrivateHome, warm_up: int, count: int, most_growth: float) -> Found:
    """Save so many times, look at the server, save again, look again."""
    found = Found()
    judges = ByServer(home)
    texts = saves()
    right = {save.name: (await judges.save(save)).facts for save in texts}
    await _save(judges, texts, warm_up, right, found)
    found.before = await _looks(judges, texts, right, found)
    start = time.monotonic()
    await _save(judges, texts, count, right, found)
    found.seconds = time.monotonic() - start
    found.after = await _looks(judges, texts, right, found)
    found.wrong += [f"process {pid} stays a zombie" for pid in await _unburied(judges.pid)]
    scratch = [name for name in home.left_in_temporary() if not name.startswith("etude-judge-")]
    found.wrong += [f"{name} lies in the folder for temporary files" for name in scratch]
    found.judge(most_growth)
    await judges.close()
    await asyncio.sleep(0.2)
    found.wrong += [f"{process.role} {process.pid} is still there" for process in left_over()]
    found.wrong += [f"{name} is still there" for name in home.left_in_temporary()]
    return found


async def _save(
    judges: ByServer, texts: Sequence[Save], count: int, right: dict[str, object], found: Found
) -> None:
    for number in range(count):
        save = texts[number % len(texts)]
        answer = await judges.save(save)
        if answer.facts != right[save.name]:
            found.wrong.append(f"save {number}, {save.name}: {answer.facts}"[:600])


async def _looks(
    judges: ByServer, texts: Sequence[Save], right: dict[str, object], found: Found
) -> list[Look]:
    looks = []
    for _ in range(_LOOKS):
        await _save(judges, texts, _BETWEEN_LOOKS, right, found)
        await _settled(judges.pid)
        looks.append(_look(judges.pid))
    return looks


async def _unburied(ancestor: int) -> set[int]:
    """The zombies that are still there a while later."""
    found: set[int] = {process.pid for process in below(ancestor) if process.zombie}
    await asyncio.sleep(_BURIED_S)
    return found & {process.pid for process in below(ancestor) if process.zombie}


async def _settled(pid: int) -> None:
    end = time.monotonic() + _RESTLESS_S
    there: set[int] = set()
    while there != (now := {process.pid for process in below(pid)}) and time.monotonic() < end:
        there = now
        await asyncio.sleep(_SETTLED_S)


def _look(pid: int) -> Look:
    memory: Counter[Role] = Counter()
    own: Counter[Role] = Counter()
    descriptors: Counter[Role] = Counter()
    processes: Counter[Role] = Counter()
    for process in [server(pid), *below(pid)]:
        if not process.zombie:
            memory[process.role] += process.memory_kb()
            own[process.role] += process.memory_kb("Anonymous")
            descriptors[process.role] += process.descriptors
            processes[process.role] += 1
    return Look(memory, own, descriptors, processes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it, print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--warm-up", type=int, default=1000, help="saves before the first look (default 1000)"
    )
    parser.add_argument("--saves", type=int, default=10000, help="saves between the looks (default 10000)")
    parser.add_argument(
        "--growth", type=float, default=0.05, help="the share by which a figure may grow (default 0.05)"
    )
    options = parser.parse_args(arguments)
    adopt_orphans()
    with private_home() as home:
        found = asyncio.run(soak(home, options.warm_up, options.saves, options.growth))
    print(f"saves       {options.saves} after {options.warm_up}, in {found.seconds:.0f} s\n{found}")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
