"""The processes that a judge service has started, by what they do."""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from pathlib import Path


def children() -> dict[int, list[int]]:
    """Every process of the machine with those it started."""
    found: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue
            found.setdefault(parent, []).append(int(entry.name))
    return found


def started() -> dict[str, list[int]]:
    """Our zygotes, workers, judges of a root, judges of a problem, and the children that run test files."""
    below = children()
    found: dict[str, list[int]] = {"zygote": [], "worker": [], "root": [], "problem": [], "files": []}
    for pid in below.get(os.getpid(), []):
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:  # it has ended meanwhile
            continue
        if b"judge/cage" in command:
            found["zygote"].append(pid)
            found["worker"] += below.get(pid, [])
        elif b"etude.judge.process" in command:
            found["root"].append(pid)
            for problem in below.get(pid, []):
                found["problem"].append(problem)
                found["files"] += below.get(problem, [])
    return found


def kill(kind: str) -> int:
    """Kill all of one kind; how many there were."""
    pids = started()[kind]
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):  # another may have taken it along
            os.kill(pid, signal.SIGKILL)
    return len(pids)


def all_started() -> set[int]:
    """Every process of `started`."""
    return {pid for pids in started().values() for pid in pids}


def open_descriptors() -> int:
    """How many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def scratch_folders() -> list[Path]:
    """Temporary folders of this process's judges."""
    return list(Path(tempfile.gettempdir()).glob(f"etude-judge-{os.getpid()}-*"))
