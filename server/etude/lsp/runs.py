"""One run at a time for each document: a newer one takes the older one's place."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from etude.session.report import Report

__all__ = ["Run", "Runs"]


@dataclass(frozen=True, slots=True)
class Run:
    """A run that goes on."""

    task: asyncio.Task[Report | None]
    text: str
    submission: bool


class Runs:
    """Every run that goes on or waits for the learner to pause, by document."""

    def __init__(self) -> None:
        self._running: dict[str, Run] = {}
        self._resting: dict[str, asyncio.TimerHandle] = {}

    def running(self, uri: str) -> Run | None:
        """The run of a document, if one goes on."""
        return self._running.get(uri)

    def start(
        self, uri: str, job: Coroutine[Any, Any, Report | None], *, text: str, submission: bool
    ) -> asyncio.Task[Report | None]:
        """Start a run in place of the one that goes on."""
        self.cancel(uri)
        task = asyncio.create_task(job, name=f"run {uri}")
        run = Run(task, text, submission)
        self._running[uri] = run
        task.add_done_callback(lambda _: self._forget(uri, run))
        return task

    def after_rest(self, uri: str, seconds: float, action: Callable[[], object]) -> None:
        """Act when nothing more was asked for this document in that time."""
        self.stop_resting(uri)
        loop = asyncio.get_running_loop()

        def act() -> None:
            self._resting.pop(uri, None)
            action()

        self._resting[uri] = loop.call_later(seconds, act)

    def is_resting(self, uri: str) -> bool:
        """Whether something waits for the learner to pause."""
        return uri in self._resting

    def stop_resting(self, uri: str) -> None:
        """Drop what waits for a pause."""
        if (timer := self._resting.pop(uri, None)) is not None:
            timer.cancel()

    def cancel(self, uri: str) -> bool:
        """End the run of a document and what waits for a pause; says whether there was a run."""
        self.stop_resting(uri)
        run = self._running.pop(uri, None)
        return run is not None and run.task.cancel()

    async def close(self) -> None:
        """End everything and wait until it has ended."""
        for uri in list(self._resting):
            self.stop_resting(uri)
        tasks = [run.task for run in self._running.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, uri: str, run: Run) -> None:
        if self._running.get(uri) is run:
            del self._running[uri]
