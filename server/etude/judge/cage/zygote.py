"""The template process: warm, single-threaded, without secrets; workers are forked from it ahead of time.

It is started as `PYTHON -I <cage folder> <profile> <descriptor> <layers off> <protected path>…`. Judges are
handed in over the descriptor, each as a socket of its own, with the word "judge", "patient judge" for one
whose workers have the lowest priority, or "unhurried judge" for one whose workers are made when it asks.
On that socket a judge asks for workers, caged:

    b"worker <tag>"  → b"<tag> <id>" with the two ends of the worker's pipes
    b"spare <tag> <part>"  → the same, for later: it wakes up on this part of the processors (see `processors`)
    b"kill <id>"     → nothing; the worker is killed
    b"status <id>"   → b"<id> exit <code>", b"<id> signal <number>", b"<id> killed" for one that something
                       outside has killed or, for one that runs on, b"<id> closed"
    b"share <id>"    → b"<id> <number>…": what it has had of the processors, as `processors.share_of` tells it
    b"sweep <id>…"   → nothing; all workers of this judge are killed but these

All sockets are sequenced packets: a message is a message.
"""

from __future__ import annotations

import contextlib
import gc
import os
import selectors
import signal
import socket
import sys
import time
from typing import NoReturn

from . import packing
from .confinement import Cage, harden
from .late_imports import narrow_import_path
from .processors import share_of, wake_up_on
from .readable import package_paths
from .warm_torch import warm_torch
from .worker import serve

__all__ = ["PROTOCOL", "main"]

PROTOCOL = 3  # raised when judge and cage would no longer understand each other
_IDLE_WORKERS = 1  # beside the spare ones that judges hold
_MAX_WORKERS = 32  # of one judge at a time
_LOWEST_PRIORITY = 19
_LAST_STEPS_S = 0.2  # at most this long after the end of its pipes a worker that ends has ended
_REFILL_AFTER_S = 0.02
_REFILL_IN_A_RUN_S = 0.1
_PACKAGES = {"plain": (), "numpy": ("numpy",), "torch": ("torch", "numpy")}


def _warm(profile: str) -> dict[str, str]:
    """Import what submissions commonly import; returns the versions of the profile's packages.

    Raises:
        ImportError: a package of the profile is absent.
    """
    import bisect  # noqa: F401
    import collections  # noqa: F401
    import copy  # noqa: F401
    import dataclasses  # noqa: F401
    import enum  # noqa: F401
    import functools  # noqa: F401
    import heapq  # noqa: F401
    import itertools  # noqa: F401
    import math  # noqa: F401
    import operator  # noqa: F401
    import random  # noqa: F401
    import re  # noqa: F401
    import statistics  # noqa: F401
    import string  # noqa: F401
    import typing  # noqa: F401

    if profile == "plain":
        return {}
    import numpy as np

    # First uses load parts lazily; here they are loaded once for all workers.
    a = np.arange(6.0).reshape(2, 3)
    np.linalg.norm(a @ a.T)
    np.random.default_rng(0).normal(size=2)
    repr(a)
    versions = {"numpy": np.__version__}
    if profile == "torch":
        versions["torch"] = warm_torch()
    return versions


def _own_bytes() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _threads() -> int:
    """How many threads there are: only a process with one may be forked without fear of a lock held for ever."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:  # no Linux
        return 1


class _Idle:
    """A forked, caged worker that nobody has asked for yet."""

    __slots__ = ("pid", "read_fd", "write_fd")

    def __init__(self, pid: int, read_fd: int, write_fd: int) -> None:
        self.pid = pid
        self.read_fd = read_fd
        self.write_fd = write_fd

    def close(self) -> None:
        os.close(self.read_fd)
        os.close(self.write_fd)


class Zygote:
    """Serves workers to judges."""

    def __init__(self, control: socket.socket, cage: Cage) -> None:
        self._control = control
        self._cage = cage
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ)
        self._idle: list[_Idle] = []
        self._clients: dict[socket.socket, set[int]] = {}
        self._patient: set[socket.socket] = set()  # those whose workers have the lowest priority
        self._unhurried: set[socket.socket] = set()  # those whose workers need not be warm
        self._taken_at = 0.0

    def run(self) -> NoReturn:
        """Serve until the server goes away."""
        while True:
            for key, _ in self._selector.select(self._until_refill()):
                found = key.fileobj
                if found is self._control:
                    self._accept()
                elif isinstance(found, socket.socket):
                    self._answer(found)
            if self._until_refill() == 0:
                self._idle.append(self._fork(rehearse=True))

    def _until_refill(self) -> float | None:
        """Seconds until another worker should be forked; None when there are enough.

        A run has the processor first, unless it goes on for long or has left none for anybody else.
        """
        if len(self._idle) >= _IDLE_WORKERS:
            return None
        in_a_run = any(self._clients.values())
        rest = _REFILL_IN_A_RUN_S if in_a_run else _REFILL_AFTER_S
        return max(self._taken_at + rest - time.monotonic(), 0.0)

    def _accept(self) -> None:
        message, fds, _, _ = socket.recv_fds(self._control, 16, 1)
        if message and not fds:
            return  # no descriptors left; the judge sees that nobody answers
        if not message:
            for idle in self._idle:
                os.kill(idle.pid, signal.SIGKILL)
            for pids in self._clients.values():
                for pid in pids:
                    os.kill(pid, signal.SIGKILL)
            os._exit(0)
        client = socket.socket(fileno=fds[0])
        self._clients[client] = set()
        if message == b"patient judge":
            self._patient.add(client)
        if message == b"unhurried judge":
            self._unhurried.add(client)
        self._selector.register(client, selectors.EVENT_READ)

    def _answer(self, client: socket.socket) -> None:
        try:
            message = client.recv(64)
        except OSError:
            message = b""
        if not message:
            self._forget(client)
            return
        request, _, argument = message.partition(b" ")
        if len(self._clients[client]) >= _MAX_WORKERS:
            self._forget(client)  # no judge needs as many: code of a problem asks for them
            return
        if request == b"worker":
            warm = self._living() if client not in self._unhurried else None
            self._hand_over(client, argument, warm or self._fork())
            return
        if request == b"spare":
            tag, _, part = argument.partition(b" ")
            self._hand_over(client, tag, self._fork(rehearse=True, part=int(part)))
            return
        if request == b"sweep":
            kept = self._clients[client] & set(map(int, argument.split()))
            for pid in self._clients[client] - kept:
                self._end(pid)
            self._clients[client] = kept
            return
        pid = int(argument) if argument.isdigit() else 0
        if pid not in self._clients[client]:
            return
        if request == b"share":
            share = b" ".join(b"%d" % part for part in share_of(pid))
            with contextlib.suppress(OSError):
                client.send(b"%d %s" % (pid, share), socket.MSG_DONTWAIT)
            return
        self._clients[client].discard(pid)
        status = self._end(pid, _LAST_STEPS_S if request == b"status" else 0.0)
        if request == b"status":
            if status == b"signal 9" and "seccomp" in self._cage.active:
                status = b"killed"  # from outside: no system call is left by which it could be its own doing
            with contextlib.suppress(OSError):
                client.send(b"%d %s" % (pid, status), socket.MSG_DONTWAIT)

    def _hand_over(self, client: socket.socket, tag: bytes, worker: _Idle) -> None:
        self._clients[client].add(worker.pid)
        if client in self._patient:
            os.setpriority(os.PRIO_PROCESS, worker.pid, _LOWEST_PRIORITY)
        message, fds = b"%s %d" % (tag, worker.pid), [worker.read_fd, worker.write_fd]
        with contextlib.suppress(OSError):  # one that does not read its answers must not hold up the others
            socket.send_fds(client, [message], fds, socket.MSG_DONTWAIT)
        worker.close()
        self._taken_at = time.monotonic()

    def _living(self) -> _Idle | None:
        """An idle worker that nobody has killed in the meantime."""
        while self._idle:
            worker = self._idle.pop()
            if os.waitpid(worker.pid, os.WNOHANG) == (0, 0):
                return worker
            worker.close()
        return None

    def _forget(self, client: socket.socket) -> None:
        self._selector.unregister(client)
        self._patient.discard(client)
        self._unhurried.discard(client)
        for pid in self._clients.pop(client):
            self._end(pid)
        client.close()

    @staticmethod
    def _end(pid: int, patience_s: float = 0.0) -> bytes:
        """Kill and reap a worker; what it had come to by itself, if it had or does so within some seconds."""
        deadline = time.monotonic() + patience_s
        reaped, status = os.waitpid(pid, os.WNOHANG)
        while reaped == 0 and time.monotonic() < deadline:
            time.sleep(0.0005)
            reaped, status = os.waitpid(pid, os.WNOHANG)
        if reaped == 0:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return b"closed"
        if os.WIFSIGNALED(status):
            return b"signal %d" % os.WTERMSIG(status)
        return b"exit %d" % os.WEXITSTATUS(status)

    def _fork(self, *, rehearse: bool = False, part: int | None = None) -> _Idle:
        request_read, request_write = os.pipe()
        reply_read, reply_write = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                self._become_worker(request_read, reply_write, rehearse=rehearse, part=part)
            finally:
                os._exit(70)
        os.close(request_read)
        os.close(reply_write)
        return _Idle(pid, reply_read, request_write)

    def _become_worker(self, read_fd: int, write_fd: int, *, rehearse: bool, part: int | None) -> NoReturn:
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        own_bytes = _own_bytes() if "limits" in self._cage.active else 0
        last = 2
        for fd in sorted({read_fd, write_fd, self._cage.kept_fd} - {-1}):
            os.closerange(last + 1, fd)
            last = fd
        os.closerange(last + 1, os.sysconf("SC_OPEN_MAX") if last > 4096 else 4096)
        everywhere = wake_up_on(part) if part is not None else None
        self._cage.enter()
        serve(read_fd, write_fd, own_bytes, rehearse=rehearse, processors=everywhere)


def main(arguments: list[str]) -> None:
    """Warm up, tell the server what there is, serve."""
    profile, descriptor, off, *protected = arguments
    control = socket.socket(fileno=int(descriptor))
    harden(no_new_privileges="no-new-privileges" not in off.split(","))
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    hello: dict[str, object] = {"protocol": PROTOCOL, "python": sys.version.split()[0], "error": ""}
    try:
        hello["versions"] = _warm(profile)
    except ImportError as error:
        hello["error"] = error.name or str(error)
        control.send(packing.packb(hello))
        return
    hello["threads"] = _threads()
    cage = Cage(_PACKAGES[profile], protected, set(off.split(",")))
    narrow_import_path([path for name in _PACKAGES[profile] for path in package_paths(name)])
    hello["active"], hello["missing"] = cage.active, cage.missing
    control.send(packing.packb(hello))
    gc.collect()
    gc.freeze()
    Zygote(control, cage).run()
