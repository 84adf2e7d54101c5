"""Arrays of 8 MB that cross into a cage and back, beside a pickle over a pipe: `python bench/large_values.py`.

The same run measures both, so that their ratio means something on a machine that is busy.
"""

from __future__ import annotations

import os
import pickle
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from etude.judge.answer import Submission
from etude.judge.cage_socket import CageSocket
from etude.judge.link import Link

if TYPE_CHECKING:
    from collections.abc import Callable

CAGE = Path(__file__).parent.parent / "server/etude/judge/cage"
SOURCE = """
import numpy as np

kept = np.random.default_rng(0).normal(size=1 << 20)


def size(array):
    return array.size


def give():
    return kept


def same(array):
    return array
"""
ROUNDS = 25


def milliseconds(work: Callable[[], Any]) -> tuple[float, float]:
    """The least and the median of some rounds."""
    found = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        found.append((time.perf_counter() - began) * 1e3)
    return min(found), statistics.median(found)


def opened() -> tuple[Link, socket.socket]:
    """A submission that is loaded into a cage, which ends when the socket is closed."""
    control, handed = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-I", str(CAGE), "numpy", str(handed.fileno()), ""]
    subprocess.Popen(command, pass_fds=[handed.fileno()])
    control.recv(4096)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    socket.send_fds(control, [b"j"], [theirs.fileno()])
    link = Link(CageSocket(ours), Submission(SOURCE, "solution.py", 10.0, 512, 64))
    link.start_test()
    link.load()
    return link, control


def pickled(array: Any) -> Callable[[], Any]:
    """A round trip of a pickle to a child process that sends back what it read."""
    command = (
        "import pickle, sys; o = sys.stdout.buffer\n"
        "while True: pickle.dump(pickle.load(sys.stdin.buffer), o, 5); o.flush()"
    )
    child = subprocess.Popen([sys.executable, "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    to_child, from_child = child.stdin, child.stdout

    def there_and_back() -> Any:
        pickle.dump(array, to_child, 5)
        to_child.flush()
        return pickle.load(from_child)

    there_and_back()
    return there_and_back


def main() -> None:
    """Print the table."""
    array = np.random.default_rng(0).normal(size=1 << 20)
    link, _control = opened()

    def call(name: str, *args: Any) -> Any:
        link.start_test()
        return link.call(name, args, {}).value

    assert (call("same", array) == array).all()
    rows = {
        "argument": milliseconds(lambda: call("size", array)),
        "result": milliseconds(lambda: call("give")),
        "argument and result": milliseconds(lambda: call("same", array)),
        "pickle, both ways": milliseconds(pickled(array)),
    }
    base = rows["pickle, both ways"]
    print(f"8 MB, {ROUNDS} rounds       least     median   of a pickle both ways")
    for name, (least, median) in rows.items():
        print(
            f"{name:22s} {least:6.1f} ms {median:8.1f} ms   {least / base[0]:.2f} × / {median / base[1]:.2f} ×"
        )
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
