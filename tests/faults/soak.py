"""Ten thousand saves through the real server: what memory, descriptors, processes and temporary files do.

Run it as `make soak`. After the warming up nothing may grow by 5 % or more, and at the end nothing is left. The
exit status is 1 when that does not hold. How many workers and children stand ready differs from look to look, so
a short run, whose warming up is short too, has to allow more (`--growth`): it finds what grows with every save.
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
_SETTLED_S: Final = 0.3  # until the workers that a run has used are replaced


@dataclass(frozen=True, slots=True)
class Look:
    """What the processes of a server take at one moment, by role."""

    memory_kb: Counter[Role]
    own_kb: Counter[Role]  # without files, whose share depends on what else runs on the machine
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
        """Before and after: the medians of the sums over all processes."""
        before, after = (
            statistics.median(getattr(look, what).total() for look in looks)
            for looks in (self.before, self.after)
        )
        return before, after

    def judge(self, most_growth: float) -> None:
        """Note what has grown by that share or more."""
        for what in ("own_kb", "descriptors", "processes"):
            before, after = self.grown(what)
            if after >= before * (1 + most_growth):
                self.wrong.append(f"{what} grew from {before:.0f} to {after:.0f}")

    def __str__(self) -> str:
        lines = []
        for what, unit in (("memory_kb", "KiB"), ("own_kb", "KiB"), ("descriptors", ""), ("processes", "")):
            before, after = self.grown(what)
            change = (after - before) / before * 100
            lines.append(f"{what:<12}{before:>9.0f} -> {after:>9.0f} {unit:<4}{change:+6.1f} %")
            lines += [f"  {self._of(role, what)}" for role in self.after[-1].processes]
        lines.append(f"wrong       {len(self.wrong)}")
        return "\n".join(lines + [f"  {line}" for line in self.wrong])

    def _of(self, role: Role, what: str) -> str:
        before, after = (
            statistics.median(getattr(look, what)[role] for look in looks)
            for looks in (self.before, self.after)
        )
        return f"{role:<22}{before:>9.0f} -> {after:>9.0f}"


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
    zombies = [process for process in below(judges.pid) if process.zombie]
    found.wrong += [f"{process.role} {process.pid} is a zombie" for process in zombies]
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
        await asyncio.sleep(_SETTLED_S)
        looks.append(_look(judges.pid))
    return looks


def _look(pid: int) -> Look:
    memory: Counter[Role] = Counter()
    own: Counter[Role] = Counter()
    descriptors: Counter[Role] = Counter()
    processes: Counter[Role] = Counter()
    for process in [server(pid), *below(pid)]:
        if not process.zombie:
            memory[process.role] += process.memory_kb()
            own[process.role] += process.memory_kb("Pss_Anon")
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
