"""Putting the layers on a process.

Each can be missing; what stands and what is missing is told, never guessed.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from collections.abc import Collection, Iterable

from . import landlock, readable, seccomp

__all__ = ["LAYERS", "Cage", "die_with_parent", "harden"]

# In the order in which they are put on.
LAYERS = ("no-new-privileges", "limits", "landlock", "seccomp")

_CAPABILITY_VERSION, _READ_ANY_FILE = 0x20080522, 1 << 1 | 1 << 2
_PDEATHSIG, _DUMPABLE, _NO_NEW_PRIVS = 1, 4, 38
_MAX_OPEN_FILES = 64
_libc = ctypes.CDLL(None, use_errno=True)


def harden(*, no_new_privileges: bool = True) -> None:
    """No new privileges, no memory readable through /proc, and an end with the parent's end."""
    if no_new_privileges:
        _libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    _libc.prctl(_DUMPABLE, 0, 0, 0, 0)
    die_with_parent()


def die_with_parent() -> None:
    """End when the process that forked this one ends."""
    _libc.prctl(_PDEATHSIG, 9, 0, 0, 0)


def _give_up_privileges() -> None:
    """Keep nothing of what an administrator may but to read files, which other layers decide about.

    Raises:
        OSError: they cannot be given up.
    """
    header = struct.pack("<Ii", _CAPABILITY_VERSION, 0)
    kept = struct.pack("<6I", _READ_ANY_FILE, _READ_ANY_FILE, 0, 0, 0, 0)
    if os.geteuid() == 0 and _libc.capset(header, kept) != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


class Cage:
    """The layers around a worker, prepared in the zygote so that a worker only has to step in.

    Args:
        packages: distributions the submission may import.
        protected: paths that must never become readable.
        off: layers switched off on purpose.
    """

    def __init__(self, packages: Iterable[str], protected: Iterable[str], off: Collection[str]) -> None:
        self.active: list[str] = []
        self.missing: list[str] = []
        self._rules: tuple[list[str], list[str]] | None = None
        self._filter: seccomp.Filter | None = None
        linux = sys.platform == "linux"
        # Only an administrator may put on the last two and go without the first.
        may_confine = linux and ("no-new-privileges" not in off or os.geteuid() == 0)
        available = {
            "no-new-privileges": linux,
            "limits": True,
            "landlock": may_confine and landlock.abi() > 0,
            "seccomp": may_confine and seccomp.supported(),
        }
        for layer in LAYERS:
            (self.active if available[layer] and layer not in off else self.missing).append(layer)
        if "landlock" in self.active:
            self._ruleset = landlock.Ruleset()
            self._ruleset.allow(readable.list_only(), landlock.READ_DIR)
            self._ruleset.allow(readable.readable(packages, protected), landlock.READ)
            self._ruleset.allow(["/dev/null"], landlock.WRITE_FILE)
        if "seccomp" in self.active:
            self._filter = seccomp.for_worker()

    @property
    def kept_fd(self) -> int:
        """The ruleset's descriptor, which must stay open until the cage is entered; -1 when there is none."""
        return self._ruleset.fd if "landlock" in self.active else -1

    def enter(self) -> None:
        """Step in. There is no way out.

        Raises:
            OSError: a layer that was announced could not be put on.
        """
        without_privileges = "no-new-privileges" in self.active
        harden(no_new_privileges=without_privileges)
        if "limits" in self.active:
            for limit, value in (
                (resource.RLIMIT_FSIZE, 0),
                (resource.RLIMIT_NOFILE, _MAX_OPEN_FILES),
                (resource.RLIMIT_CORE, 0),
            ):
                resource.setrlimit(limit, (value, value))
        if "landlock" in self.active:
            self._ruleset.restrict()
        if self._filter is not None:
            self._filter.load()
        if without_privileges:
            _give_up_privileges()
        os.chdir("/")
