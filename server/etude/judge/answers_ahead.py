"""Many requests on their way while their answers are looked at one after the other.

A crossing costs more than most calls, and judge and worker can work at the same time. So everything that is
known beforehand is sent early, as much at a time as the pipe holds, and each check takes its own answers when its
turn comes.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from etude.judge.learner_errors import WorkerEnded

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from etude.judge.answer import Answer
    from etude.judge.link import Link

__all__ = ["AnswersAhead"]

_MAX_ON_THE_WAY = 32 << 10  # bytes: less than a pipe holds, so that sending never waits


class AnswersAhead:
    """The requests of some checks, in the order in which the checks will ask for the answers.

    Args:
        link: the conversation with the submission; its worker may still be loading it.
        batches: the checks with their requests.
    """

    def __init__(self, link: Link, batches: Sequence[tuple[Hashable, Sequence[bytes]]]) -> None:
        self._link = link
        self._batches = deque(batches)
        self._unsent = deque(request for _, requests in batches for request in requests)
        self._on_the_way: deque[int] = deque()
        self._arrived: deque[Answer | Exception | WorkerEnded] = deque()
        self._generation = link.generation
        self._send()

    def of(self, owner: Hashable) -> list[Answer | Exception] | None:
        """The answers to this check's requests; None when they have to be asked for anew.

        What the submission raised is in its place. Checks that did not ask in their turn lose their answers.

        Raises:
            WorkerEnded: one of the requests ended the worker; `answers` holds those before it.
        """
        if not any(each == owner for each, _ in self._batches):
            return None
        while self._batches[0][0] != owner:
            self._take(len(self._batches.popleft()[1]))
        return self._take(len(self._batches.popleft()[1]))

    def drain(self) -> bool:
        """Take in everything that is on its way, so that something else can be asked; says whether there was any."""
        if not self._is_asked:
            self._on_the_way.clear()
        was_any = bool(self._on_the_way)
        while self._on_the_way:
            try:
                self._arrived.append(self._receive())
            except WorkerEnded as error:
                self._link.events.remove(error)  # it belongs to the check whose request it was
                self._arrived.append(error)
        return was_any

    def _take(self, count: int) -> list[Answer | Exception] | None:
        found: list[Answer | Exception] = []
        for _ in range(count):
            if not self._is_asked:
                self._on_the_way.clear()
            if not self._arrived and not self._on_the_way:
                self._send()
                if not self._on_the_way:
                    return None  # the worker that had been asked is gone
            try:
                answer = self._arrived.popleft() if self._arrived else self._receive()
            except WorkerEnded as error:
                error.answers = tuple(found)
                raise
            if isinstance(answer, WorkerEnded):
                answer.answers = tuple(found)
                self._link.events.append(answer)
                raise answer
            found.append(answer)
        return found

    def _receive(self) -> Answer | Exception:
        self._on_the_way.popleft()
        try:
            answer = self._link.receive_one()
        except WorkerEnded:
            self._on_the_way.clear()
            self._unsent.clear()
            raise
        self._send()
        return answer

    @property
    def _is_asked(self) -> bool:
        """Whether the worker that was asked is still there; else what was on its way is gone with it."""
        return self._link.generation == self._generation and self._link.has_worker

    def _send(self) -> None:
        """Send on, up to what the pipe holds."""
        if not self._is_asked:
            self._unsent.clear()
            return
        room = _MAX_ON_THE_WAY - sum(self._on_the_way)
        wanted: list[bytes] = []
        while self._unsent and (len(self._unsent[0]) <= room or not (self._on_the_way or wanted)):
            room -= len(self._unsent[0]) + 4
            self._on_the_way.append(len(self._unsent[0]) + 4)
            wanted.append(self._unsent.popleft())
        if wanted:
            try:
                self._link.post(wanted)
            except WorkerEnded as error:  # it ended between two requests: each check asks anew in its turn
                self._link.events.remove(error)
                self._on_the_way.clear()
                self._unsent.clear()
