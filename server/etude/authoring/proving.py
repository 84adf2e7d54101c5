"""Many problems checked at once, as many as there are processors, each answer in its turn."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from etude.authoring.checks import check_problem, check_surroundings
from etude.authoring.topics import check_topic, check_topic_surroundings
from etude.errors import EtudeError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from etude.authoring.proof_cache import ProofCache
    from etude.authoring.remark import Remark
    from etude.authoring.targets import Target
    from etude.judge.service import JudgeService

__all__ = ["Prover"]


class Prover:
    """Checks problems, and remembers what it found.

    Args:
        judges: where programs are run.
        cache: what was found before.
        fresh: whether to find everything anew.

    Attributes:
        proven: how many problems and topics were looked at, and not found in the cache.
    """

    def __init__(self, judges: JudgeService, cache: ProofCache, *, fresh: bool = False) -> None:
        self._judges = judges
        self._cache = cache
        self._fresh = fresh
        self._places = asyncio.Semaphore(_processors())
        self.proven = 0

    async def prove(self, target: Target) -> tuple[Remark, ...]:
        """Everything there is to mend in a problem.

        Raises:
            UntrustedRoot, JudgeUnavailable: as `check_problem`.
        """
        look_around, look = (
            (check_topic_surroundings, check_topic)
            if target.is_topic
            else (check_surroundings, check_problem)
        )
        around = look_around(target.folder, target.root)
        key = self._cache.key(target.folder)
        known = None if self._fresh else self._cache.find(key, target.folder)
        if known is None:
            async with self._places:
                proof = await look(target.folder, target.root, self._judges)
            self.proven += 1
            known = proof.remarks
            if proof.is_settled and self._cache.key(target.folder) == key:
                self._cache.keep(key, target.folder, known)
        return (*around, *known)

    async def prove_all(
        self, targets: Sequence[Target], began: Callable[[Target], None] | None = None
    ) -> AsyncIterator[tuple[Target, tuple[Remark, ...] | EtudeError]]:
        """What was found in each problem, or why it could not be checked, in the order of the targets.

        Args:
            targets: the problems.
            began: told of each problem when its turn to be shown has come.
        """
        tasks = [asyncio.create_task(self._proved(target)) for target in targets]
        try:
            for target, task in zip(targets, tasks, strict=True):
                if began is not None:
                    began(target)
                yield target, await task
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._cache.tidy()

    async def _proved(self, target: Target) -> tuple[Remark, ...] | EtudeError:
        try:
            return await self.prove(target)
        except EtudeError as error:
            return error


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system has it
        return os.cpu_count() or 1
