"""The processes below another one, and what each of them is for."""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

__all__ = ["Process", "Role", "adopt_orphans", "below", "left_over", "server"]

_CHILD_SUBREAPER = 36


class Role(StrEnum):
    """What a process of Étude is for."""

    SERVER = "server"
    ROOT_JUDGE = "root judge"
    PROBLEM_JUDGE = "problem judge"
    FILES_CHILD = "child for test files"
    ZYGOTE = "zygote"
    WORKER = "worker"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Process:
    """A process that is alive, or a zombie."""

    pid: int
    parent: int
    role: Role
    zombie: bool

    def memory_kb(self, kind: str = "Pss") -> int:
        """Its memory: `Pss` with its share of what it uses together with others, `Anonymous` what is no file."""
        try:
            rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii")
        except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
            return 0
        return int(next(line for line in rollup.splitlines() if line.startswith(f"{kind}:")).split()[1])

    @property
    def descriptors(self) -> int:
        """How many descriptors it has open."""
        try:
            return len(os.listdir(f"/proc/{self.pid}/fd"))  # noqa: PTH208  a count, no paths
        except (FileNotFoundError, ProcessLookupError):
            return 0


def below(ancestor: int) -> list[Process]:
    """All descendants, parents before children."""
    stats = _stats()
    children: dict[int, list[int]] = {}
    for pid, (parent, _) in stats.items():
        children.setdefault(parent, []).append(pid)
    found: list[Process] = []
    roles = {ancestor: Role.SERVER}
    waiting = [ancestor]
    while waiting:
        parent = waiting.pop(0)
        for pid in children.get(parent, []):
            roles[pid] = _role(pid, roles[parent])
            found.append(Process(pid, parent, roles[pid], stats[pid][1] == "Z"))
            waiting.append(pid)
    return found


def server(pid: int) -> Process:
    """A server that is known by its number."""
    return Process(pid, os.getpid(), Role.SERVER, zombie=False)


def adopt_orphans() -> None:
    """Make this process the parent of all descendants whose own parent ends, so that none is lost sight of."""
    ctypes.CDLL(None).prctl(_CHILD_SUBREAPER, 1, 0, 0, 0)


def left_over() -> list[Process]:
    """Descendants of this process that are still alive; ended ones are reaped."""
    for process in below(os.getpid()):
        if process.zombie and process.parent == os.getpid():
            os.waitpid(process.pid, os.WNOHANG)
    return [process for process in below(os.getpid()) if not process.zombie]


def _stats() -> dict[int, tuple[int, str]]:
    """Parent and state of every process."""
    found = {}
    for name in os.listdir("/proc"):  # noqa: PTH208  names, many times a second
        if name.isdigit():
            try:
                text = Path("/proc", name, "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:  # it has just ended
                continue
            state, parent = text.rpartition(")")[2].split()[:2]
            found[int(name)] = (int(parent), state)
    return found


def _role(pid: int, parent: Role) -> Role:
    inherited = {
        Role.ROOT_JUDGE: Role.PROBLEM_JUDGE,
        Role.PROBLEM_JUDGE: Role.FILES_CHILD,
        Role.ZYGOTE: Role.WORKER,
    }
    if parent in inherited:
        return inherited[parent]
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return Role.OTHER
    if b"etude.judge.process" in command:
        return Role.ROOT_JUDGE
    if b"/etude/judge/cage\0" in command:
        return Role.ZYGOTE
    return Role.SERVER if b"\0etude\0serve" in command else Role.OTHER
