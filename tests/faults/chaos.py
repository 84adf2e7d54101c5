"""Processes are killed at random moments while texts are saved: what was injected, survived, lost.

Run it as `make chaos`. Every save must bring the right verdict, or say that there is none and to save again; the
save that follows must bring the right one. At the end no process and no temporary file is left. The exit status
is 1 when anything of that does not hold.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from judged_saves import Answer, ByServer, ByService, ServerGone
from private_home import private_home
from processes import Role, adopt_orphans, below, left_over
from saves import saves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from judged_saves import Judges
    from private_home import PrivateHome
    from saves import Save

_ROLES: Final = {
    Role.WORKER: 40,
    Role.FILES_CHILD: 10,
    Role.PROBLEM_JUDGE: 20,
    Role.ZYGOTE: 15,
    Role.ROOT_JUDGE: 15,
}
_SERVER_WEIGHT: Final = 10
_DISTURBED: Final = 0.4  # of the saves
_TWICE: Final = 0.1  # of the disturbed ones
_HASTY: Final = 0.15  # of all saves come while the one before is still judged
_PATIENCE_S: Final = 45.0


@dataclass(slots=True)
class Tally:
    """What has happened so far."""

    saves: int = 0
    injected: Counter[str] = field(default_factory=Counter)
    missed: int = 0  # there was nothing to kill at that moment
    right_at_once: int = 0
    honest: int = 0
    restarts: int = 0
    reasons: Counter[str] = field(default_factory=Counter)  # of those that got no verdict
    lost: list[str] = field(default_factory=list)
    slowest_s: float = 0.0

    def __str__(self) -> str:
        injected = ", ".join(f"{count} x {role}" for role, count in sorted(self.injected.items()))
        lines = [
            f"saves       {self.saves}",
            f"injected    {sum(self.injected.values())} kills: {injected} ({self.missed} found nothing to kill)",
            f"survived    {self.right_at_once} with the right verdict at once",
            f"            {self.honest} said that there is none and to save again",
            f"            {self.restarts} had the server itself killed, and it was started anew",
            f"slowest     {self.slowest_s:.1f} s",
            f"lost        {len(self.lost)}",
        ]
        lines[4:4] = [f"            {count} x {reason}" for reason, count in self.reasons.most_common()]
        return "\n".join(lines + [f"  {line}" for line in self.lost])


class Chaos:
    """Saves and kills, on one way to have texts judged."""

    def __init__(self, judges: Judges, draw: random.Random, tally: Tally, weights: dict[Role, int]) -> None:
        self._judges = judges
        self._draw = draw
        self._tally = tally
        self._weights = weights
        self._right: dict[str, object] = {}

    async def run(self, texts: Sequence[Save], count: int) -> None:
        """Save so many times, disturbed at random."""
        for save in texts:
            self._right[save.name] = (await self._judges.save(save)).facts
        for number in range(count):
            self._tally.saves += 1
            try:
                async with asyncio.timeout(_PATIENCE_S):
                    await self._one(texts[number % len(texts)])
            except TimeoutError:
                self._lose(f"save {number}: no answer in {_PATIENCE_S:.0f} s")

    async def _one(self, save: Save) -> None:
        disturbed = self._draw.random() < _DISTURBED
        kills = [self._later() for _ in range(1 + (self._draw.random() < _TWICE))] if disturbed else []
        start = time.monotonic()
        under_way = [asyncio.create_task(kill) for kill in kills]
        try:
            if self._draw.random() < _HASTY:
                await self._judges.hasten(save, self._draw.uniform(0, 0.02))
            answer = await self._judges.save(save)
        except ServerGone:
            answer = None
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)
        self._tally.slowest_s = max(self._tally.slowest_s, time.monotonic() - start)
        if answer is None:
            self._tally.restarts += 1
        elif self._is_right(save, answer):
            self._tally.right_at_once += 1
            return
        elif answer.internal and answer.honest:
            self._tally.honest += 1
            self._tally.reasons[str(answer.facts)] += 1
        else:
            self._lose(f"{save.name}: {answer.facts}, not {self._right[save.name]}")
        await self._again(save)

    async def _again(self, save: Save) -> None:
        """The next save, which nothing disturbs."""
        try:
            answer = await self._judges.save(save)
        except ServerGone:  # killed by the last moment of the disturbance
            self._tally.restarts += 1
            answer = await self._judges.save(save)
        if not self._is_right(save, answer):
            self._lose(f"{save.name}, saved again: {answer.facts}")

    def _is_right(self, save: Save, answer: Answer) -> bool:
        return answer.facts == self._right[save.name]

    async def _later(self) -> None:
        """Kill something in a while: mostly within the time a run takes, at times within that of a start."""
        roles, weights = zip(*self._weights.items(), strict=True)
        role = self._draw.choices(roles, weights)[0]
        pick = self._draw.random()
        delay = self._draw.choice(
            [0.0, *[self._draw.uniform(0, 0.02)] * 7, *[self._draw.uniform(0, 0.4)] * 2]
        )
        await asyncio.sleep(delay)
        pids = [self._judges.pid] if role is Role.SERVER else self._pids(role)
        if not pids:
            self._tally.missed += 1
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(pids[int(pick * len(pids))], signal.SIGKILL)
            self._tally.injected[role] += 1

    def _pids(self, role: Role) -> list[int]:
        return [each.pid for each in below(self._judges.pid) if each.role is role and not each.zombie]

    def _lose(self, what: str) -> None:
        self._tally.lost.append(what[:600])


async def chaos(home: PrivateHome, count: int, share: float, seed: int, only: Role | None) -> Tally:
    """Save `count` times, this share of them through the server; kill processes of one role only, if named."""
    tally = Tally()
    texts = saves()
    through_server = round(count * share)
    judges: Judges
    for judges, part in ((ByService(), count - through_server), (ByServer(home), through_server)):
        draw = random.Random(f"{seed} {type(judges).__name__}")
        if part:
            weights = _ROLES | ({Role.SERVER: _SERVER_WEIGHT} if isinstance(judges, ByServer) else {})
            weights = {only: 1} if only is not None else weights
            await Chaos(judges, draw, tally, weights).run(texts, part)
        await judges.close()
    await asyncio.sleep(0.2)
    tally.lost += [f"{process.role} {process.pid} is still there" for process in left_over()]
    tally.lost += [f"{name} is still there" for name in home.left_in_temporary()]
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Do it, print the tally."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--saves", type=int, default=2000, help="how many (default 2000)")
    parser.add_argument(
        "--server", type=float, default=0.25, help="the share through the server (default 0.25)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="what the random moments are drawn from (default 1)"
    )
    parser.add_argument("--only", type=Role, choices=list(Role), help="kill processes of this role only")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)  # every kill is noted there
    adopt_orphans()
    start = time.monotonic()
    with private_home() as home:
        tally = asyncio.run(chaos(home, options.saves, options.server, options.seed, options.only))
    print(f"seed        {options.seed}, {time.monotonic() - start:.0f} s\n{tally}")
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
