"""Whatever comes out of a worker's pipe, the judge answers in time and with an error that it knows."""

from __future__ import annotations

import gc
import os
import random
import time
from typing import TYPE_CHECKING, Any, cast

import pytest

from etude.errors import EtudeError
from etude.judge.answer import Submission
from etude.judge.cage import packing
from etude.judge.cage.channel import MAX_FRAME, frame
from etude.judge.cage.packing import Ext
from etude.judge.cage.values import Codec
from etude.judge.cage_socket import CageSocket, WorkerPipes
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_S = 1.0  # of processor time for one conversation; nearly all take far less than a millisecond
IN_SHORT, IN_FULL = 5_000, 100_000
SEEDS = range(4)


class FakeCage:
    """A cage whose workers say what they were given to say, and end."""

    def __init__(self) -> None:
        self.replies = b""

    def worker(self) -> WorkerPipes:
        read_fd, write_end = os.pipe()
        read_end, write_fd = os.pipe()
        os.set_blocking(write_end, False)
        os.set_blocking(write_fd, False)
        os.write(write_end, self.replies)
        os.close(write_end)
        self.read_end = read_end
        return WorkerPipes(1, read_fd, write_fd)

    def share(self, pid: int) -> None:
        """Nobody knows what it has had of the processors."""

    def kill(self, pid: int) -> None:
        os.close(self.read_end)

    def status(self, pid: int) -> str:
        os.close(self.read_end)
        return f"exit {pid}"


def nothing(value: object) -> Ext:
    raise TypeError(type(value).__name__)


CODEC = Codec(nothing, lambda code, data: (code, data))
LOADED = frame(packing.packb(["value", CODEC.encode({"f": ["function", True]}), {}, "", []], nothing))
VALUES: list[Any] = [
    None, 1, -1.5, "text", [1, [2]], (1, (2,)), {"a": {1, 2}}, 2**200, b"bytes", range(9), 1 + 2j, [[0]] * 2,
]  # fmt: skip
HANDLES = [
    Ext(64, packing.packb(content, nothing))
    for content in (
        [1, "object", "Thing", ["Thing"]],
        [2, "data tuple", "Point", []],
        [3, "iterator", "g", []],
        [1, 2],
    )
]
PLACES: list[Any] = [[], [[1, 2, 3, 4]], [[1, 2, 3]], [[2**63, -1, "a", None]], 7, "places"]


def some_value(random: random.Random) -> bytes:
    """The bytes of a value, of a reference, or of nothing."""
    kind = random.randrange(7)
    if kind == 0:
        return random.randbytes(random.randrange(40))
    if kind == 1:
        return packing.packb(random.choice(HANDLES), nothing)
    if kind == 2:
        return packing.packb(Ext(random.randrange(128), random.randbytes(random.randrange(30))), nothing)
    return CODEC.encode(random.choice(VALUES))


def some_reply(random: random.Random) -> bytes:
    """The payload of a reply, more or less as a worker would write it."""
    value, places = some_value(random), random.choice(PLACES)
    reply = random.choice(
        [
            ["value", value, {}, "out", places],
            ["value", value, {random.choice([0, 1, -1, "k", 2**63]): value}, "", []],
            ["raised", ["ValueError", "Exception"], value, "text", places, "", ""],
            ["raised", random.choice([[], 7, [None], ["E"] * 50]), value, "", places, 1, ""],
            ["callback", random.choice([[1, "call"], [9, "next"], 7, []]), value, ""],
            ["position", places, "out"],
            ["limit", random.choice(["memory", "output", 7]), "", places],
            [], 7, None, ["unknown"], [value] * 3, {"value": value},
        ]
    )  # fmt: skip
    return packing.packb(reply, nothing)


def damaged(random: random.Random, data: bytes) -> bytes:
    """The bytes, some of them changed, missing or added."""
    found = bytearray(data)
    for _ in range(random.choice([0, 0, 0, 0, 1, 2, 3])):
        at = random.randrange(len(found) + 1)
        match random.randrange(5):
            case 0:
                found[at : at + 1] = random.randbytes(1)
            case 1:
                del found[at:]
            case 2:
                del found[at : at + random.randrange(8)]
            case 3:
                found[at:at] = random.randbytes(random.randrange(8))
            case 4:
                found[at : at + 5] = (
                    random.choice([b"\xdd", b"\xdf", b"\xc6", b"\xc9", b"\xdb"]) + b"\xff" * 4
                )
    return bytes(found)


def some_conversation(random: random.Random) -> bytes:
    """What a worker says after it has loaded."""
    replies = [some_reply(random) for _ in range(random.randrange(1, 4))]
    if random.random() < 0.7:  # the length fits what was damaged
        return b"".join(frame(damaged(random, reply)) for reply in replies)
    return damaged(random, b"".join(map(frame, replies)))


def converse(cage: FakeCage, replies: bytes) -> str:
    """How a call ends whose worker says this; an exception of no known kind passes through."""
    cage.replies = replies
    submission = Submission("", "solution.py", 0.5, 64, 16)
    link = Link(cast("CageSocket", cage), submission)
    link.start_test()
    try:
        _ = link.call("f", ([1],), {"k": {}}).value
    except (WorkerEnded, EtudeError) as error:
        return type(error).__name__
    except Exception as error:
        if raised_from(error) is None:
            raise
        return "raised"
    finally:
        link.close()
    return "value"


@pytest.fixture
def cage() -> Iterator[FakeCage]:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208  # names of descriptors, no paths
    yield FakeCage()
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208  # as above


def check(cage: FakeCage, seed: int, count: int) -> None:
    random_source = random.Random(seed)
    ends: dict[str, int] = {}
    for number in range(count):
        replies = LOADED * (random_source.random() < 0.95) + some_conversation(random_source)
        began = time.process_time()
        try:
            end = converse(cage, replies)
        except Exception as error:
            raise AssertionError(f"seed {seed}, number {number}: {replies!r}") from error
        took = time.process_time() - began
        assert took < LONGEST_S, f"seed {seed}, number {number}: {took:.1f} s for {replies!r}"
        ends[end] = ends.get(end, 0) + 1
    assert ends["value"] > count // 100, ends  # most are nonsense, but not all
    assert ends["SubmissionBroken"] > count // 4, ends
    assert ends["raised"] > count // 100, ends


@pytest.mark.parametrize("seed", SEEDS)
def test_nonsense_from_a_worker(cage: FakeCage, seed: int) -> None:
    check(cage, seed, IN_SHORT // len(SEEDS))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 100 + len(SEEDS)))
def test_much_nonsense_from_a_worker(cage: FakeCage, seed: int) -> None:
    check(cage, seed, IN_FULL // len(SEEDS))


@pytest.mark.parametrize("end", range(1, 40, 3))
def test_cut_off_anywhere(cage: FakeCage, end: int) -> None:
    whole = frame(packing.packb(["value", CODEC.encode([1, (2, "three")]), {}, "", []], nothing))
    assert converse(cage, LOADED + whole) == "value"
    assert converse(cage, LOADED + whole[: min(end, len(whole) - 1)]) == "SubmissionBroken"
    assert converse(cage, LOADED[:end]) == "SubmissionBroken"


def test_a_frame_longer_than_any(cage: FakeCage) -> None:
    claim = (MAX_FRAME + 1).to_bytes(4, "little")
    assert converse(cage, LOADED + claim + b"x" * 100) == "SubmissionBroken"


def test_an_intact_conversation(cage: FakeCage) -> None:
    reply = packing.packb(
        ["value", CODEC.encode([1]), {0: CODEC.encode([2])}, "out", [[1, 2, 1, 5]]], nothing
    )
    assert converse(cage, LOADED + frame(reply)) == "value"
    gc.collect()  # nothing is left that a collection would complain about


@pytest.mark.parametrize("unpackb", [packing.unpackb, packing.python_unpackb], ids=["library", "python"])
def test_bytes_that_are_no_value(unpackb: Any) -> None:
    random_source = random.Random(7)
    refused = 0
    for _ in range(IN_SHORT):
        data = damaged(random_source, some_reply(random_source))
        began = time.process_time()
        try:
            unpackb(data, lambda code, content: (code, content))
        except packing.PackError:
            refused += 1
        assert time.process_time() - began < LONGEST_S, data
    assert refused > IN_SHORT // 10
