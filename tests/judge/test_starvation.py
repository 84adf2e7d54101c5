"""Time in which a worker waits for a processor is left out of its limit, and nothing else is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from etude.errors import MachineBusy
from etude.judge import awake, starvation
from etude.judge.cage.channel import frame
from etude.judge.cage.processors import share_of
from etude.judge.cage_socket import WorkerPipes
from etude.judge.starvation import Share, Starvation, most_left_out
from etude.judge.worker_pipe import PipeOverdue, WorkerPipe

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT_S = 1.0
ONE, OTHER = 11, 12  # workers


class FakeClock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = 100.0
        self.lost = 5.0

    def now(self) -> float:
        return self.time - self.lost

    def leave_out(self, seconds: float) -> None:
        self.lost += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    found = FakeClock()
    monkeypatch.setattr(starvation, "clock", found)
    return found


def left_out(clock: FakeClock, looks: Sequence[tuple[float, int, Share | None]]) -> list[float]:
    """What each look leaves out: seconds since the last one, the worker, and what that has had in its life."""
    shares = iter(looks)
    found = []
    share: list[Share | None] = [None]
    watched = Starvation(lambda _: share[0])
    watched.start_test(LIMIT_S)
    for seconds, pid, share[0] in shares:
        clock.time += seconds
        before = clock.lost
        watched.leave_out(pid)
        found.append(round(clock.lost - before, 6))
    return found


@pytest.mark.parametrize(
    ("looks", "wanted"),
    [
        pytest.param([(1.0, ONE, Share(1.0, 0.0, 1.0))], [0.0], id="it ran"),
        pytest.param([(1.0, ONE, Share(0.0, 0.0, 0.0))], [0.0], id="it slept"),
        pytest.param([(1.0, ONE, None)], [0.0], id="nobody knows"),
        pytest.param([(1.0, ONE, Share(0.4, 0.6, 0.4))], [0.6], id="it waited for a processor"),
        pytest.param([(1.0, ONE, Share(0.999, 0.001, 0.999))], [0.001], id="it waited for a moment"),
        pytest.param(
            [(1.0, ONE, Share(0.4, 0.6, 0.4)), (0.6, ONE, Share(0.7, 0.9, 0.7))], [0.6, 0.3], id="twice"
        ),
        pytest.param([(0.1, ONE, Share(9.0, 30.0, 9.0))], [0.1], id="earlier tests: no more than went by"),
        pytest.param(
            [(0.1, ONE, Share(9.0, 30.0, 9.0)), (1.0, ONE, Share(10.0, 30.0, 10.0))],
            [0.1, 0.0],
            id="of earlier tests nothing twice",
        ),
        pytest.param(
            [(1.0, ONE, Share(0.2, 0.8, 0.2)), (1.0, OTHER, Share(0.5, 0.5, 0.5))],
            [0.8, 0.5],
            id="another worker",
        ),
        pytest.param(
            [(1.0, ONE, Share(0.25, 0.75, 2.0))], [0.0], id="its own threads had the processors meanwhile"
        ),
        pytest.param(
            [
                (0.1, ONE, Share(0.0, 0.1, 0.0, 7, True)),
                (0.9, ONE, Share(0.0, 0.1, 0.0, 7, True)),
                (0.5, ONE, Share(0.0, 1.3, 0.0, 8, True)),
            ],
            [0.1, 0.9, 0.3],
            id="it stands in the queue, which is counted later",
        ),
        pytest.param(
            [(0.1, ONE, Share(0.1, 0.0, 0.1, 7, True)), (0.9, ONE, Share(1.0, 0.0, 1.0, 7, True))],
            [0.0, 0.0],
            id="it has the processor without a break",
        ),
        pytest.param(
            [(0.1, ONE, Share(0.1, 0.0, 0.1, 7, True)), (0.9, ONE, Share(0.1, 0.0, 1.0, 7, True))],
            [0.0, 0.0],
            id="so it has, but the kernel is late to count the thread",
        ),
        pytest.param(
            [(0.1, ONE, Share(0.1, 0.0, 0.1, 7, True)), (0.9, ONE, Share(0.1, 0.0, 0.1, 7, False))],
            [0.0, 0.0],
            id="it sleeps",
        ),
        pytest.param([(1.0, ONE, Share(0.2, 0.8, 0.5))], [0.5], id="its own threads had some of them"),
    ],
)
def test_what_is_left_out(
    clock: FakeClock, looks: list[tuple[float, int, Share | None]], wanted: list[float]
) -> None:
    assert left_out(clock, looks) == wanted


def test_what_the_clock_itself_leaves_out_is_left_out_once(clock: FakeClock) -> None:
    """The judge and the worker stood still together."""
    watched = Starvation(lambda _: Share(0.5, 1.5, 0.5))
    watched.start_test(LIMIT_S)
    clock.time += 2.0
    clock.lost += 1.2
    watched.leave_out(ONE)
    assert clock.lost == pytest.approx(5.0 + 1.5)


def test_nobody_waits_for_ever(clock: FakeClock) -> None:
    """A worker that gets nothing at all: after some time that is said, and it is not called too slow."""
    waited = [0.0]
    watched = Starvation(lambda _: Share(0.0, waited[0], 0.0))
    watched.start_test(LIMIT_S)

    def wait_on() -> None:
        for _ in range(100):
            clock.time += 0.6
            waited[0] += 0.6
            watched.leave_out(ONE)

    with pytest.raises(MachineBusy, match=r"too busy .* save again"):
        wait_on()
    assert waited[0] <= most_left_out(LIMIT_S) + 0.6 < 9
    watched.start_test(LIMIT_S)  # the next one may wait again
    clock.time += 0.5
    waited[0] += 0.5
    before = clock.lost
    watched.leave_out(ONE)
    assert clock.lost > before


def test_one_that_has_had_half_its_limit_is_too_slow(clock: FakeClock) -> None:
    """However busy the machine is, a program that never ends is called that in the end."""
    share = [0.0, 0.0]  # ran, waited
    watched = Starvation(lambda _: Share(share[0], share[1], share[0]))
    watched.start_test(LIMIT_S)
    start, deadline = clock.time, clock.now() + LIMIT_S
    while clock.now() < deadline:
        clock.time += 0.1
        share[0] += 0.01  # a tenth of a processor
        share[1] += 0.09
        watched.leave_out(ONE)
    assert LIMIT_S / 2 < share[0] < LIMIT_S
    assert clock.time - start == pytest.approx(LIMIT_S + most_left_out(LIMIT_S), rel=0.1)


def test_what_the_kernel_tells_of_a_process() -> None:
    ran, waited, all_ran, turns, wants = share_of(os.getpid())
    assert ran + waited + all_ran > 0
    assert turns > 0
    assert wants
    assert share_of(2**22 + 1) == []  # a number that no process has


def test_only_a_slow_answer_has_anybody_asked() -> None:
    """To ask takes a crossing to the zygote and back, which no quick save pays."""
    asked: list[int] = []
    read_fd, their_write_fd = os.pipe()
    their_read_fd, write_fd = os.pipe()
    worker = WorkerPipes(ONE, read_fd, write_fd)
    pipe = WorkerPipe(worker, 1, -1, Starvation(asked.append))
    os.write(their_write_fd, frame(b"quick"))
    try:
        assert pipe.read_frame(awake.clock.now() + LIMIT_S) == b"quick"
        assert asked == []
        with pytest.raises(PipeOverdue):
            pipe.read_frame(awake.clock.now() + 0.15)
        assert asked == [ONE, ONE]  # when it became slow, and when its time was over
    finally:
        pipe.close()
        os.close(their_write_fd)
        os.close(their_read_fd)
