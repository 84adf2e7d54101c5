"""The judge's own confinement: problem code runs in it, and problem code is not trusted either.

It reads the interpreter and one root, writes to one private folder, opens no socket and starts no program.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

from etude.judge.cage import landlock, seccomp
from etude.judge.cage.confinement import harden

__all__ = ["confine", "confine_problem", "confine_tests"]

_SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/share/zoneinfo",
    "/etc/localtime",
    "/etc/ld.so.cache",
)
_DEVICES = ("/dev/null", "/dev/urandom", "/dev/random")


def confine(root: Path, scratch: Path, off: frozenset[str]) -> None:
    """Put this process and all it will fork under the rules, for ever."""
    harden()
    if "landlock" not in off and landlock.abi() > 0:
        # The zygote, which stands outside, ends the workers: no signal need leave this process's children.
        rules = landlock.Ruleset(scope_signals=True)
        rules.allow([*_SYSTEM, *_DEVICES, *_interpreter(), str(root)], landlock.READ)
        rules.allow([str(scratch)], landlock.READ_WRITE)
        rules.allow(["/dev/null"], landlock.WRITE_FILE)
        rules.restrict()
    if "seccomp" not in off and seccomp.supported():
        seccomp.for_judge().load()


def confine_problem() -> None:
    """Put the judge of one problem, which has just been forked, into a group that nothing leaves."""
    os.setpgid(0, 0)
    if seccomp.is_on():
        seccomp.for_problem().load()


def confine_tests() -> None:
    """Let this process fork no more: it runs test files."""
    if seccomp.is_on():
        seccomp.for_tests().load()


def _interpreter() -> list[str]:
    folders = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    folders |= {os.path.join(sys.base_prefix, "lib"), str(Path(__file__).resolve().parents[1])}  # noqa: PTH118
    return sorted(folders)
