"""Landlock through ctypes: which files a process may read and write, and whom it may signal or connect to.

Source: Linux, Documentation/userspace-api/landlock.rst; include/uapi/linux/landlock.h.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

__all__ = ["Ruleset", "abi"]

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_CREATE_VERSION = 1
_RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_ALL_V1 = (1 << 13) - 1
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_FILE_RIGHTS = EXECUTE | WRITE_FILE | READ_FILE | _TRUNCATE | _IOCTL_DEV
_SCOPE_ABSTRACT_UNIX, _SCOPE_SIGNAL = 1, 2

READ = READ_FILE | READ_DIR
READ_WRITE = _ALL_V1 & ~EXECUTE | _TRUNCATE

_libc = ctypes.CDLL(None, use_errno=True)


def _call(number: int, *args: object) -> int:
    result = int(_libc.syscall(number, *args))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def abi() -> int:
    """The Landlock version of this kernel; 0 where there is none."""
    try:
        return _call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_CREATE_VERSION))
    except OSError:
        return 0


class Ruleset:
    """Rights by path, built beforehand and put on a process later.

    Everything that this kernel can handle is denied unless a path allows it.
    """

    def __init__(self, *, scope_signals: bool = True) -> None:
        version = abi()
        handled = _ALL_V1 | (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
        handled |= _IOCTL_DEV if version >= 5 else 0
        network = 3 if version >= 4 else 0  # bind and connect over TCP
        scoped = 0
        if version >= 6:
            scoped = _SCOPE_ABSTRACT_UNIX | (_SCOPE_SIGNAL if scope_signals else 0)
        fields = [handled] + ([network] if version >= 4 else []) + ([scoped] if version >= 6 else [])
        attribute = struct.pack(f"<{len(fields)}Q", *fields)
        self._handled = handled
        self.fd = _call(_CREATE_RULESET, attribute, ctypes.c_size_t(len(attribute)), ctypes.c_uint32(0))

    def allow(self, paths: Iterable[str], rights: int) -> None:
        """Allow `rights` on these files and all below these folders; what does not exist is passed over."""
        for path in paths:
            try:
                fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                is_folder = stat.S_ISDIR(os.fstat(fd).st_mode)
                granted = rights & self._handled & (~0 if is_folder else _FILE_RIGHTS)
                if granted:
                    rule = struct.pack("<Qi", granted, fd)
                    _call(
                        _ADD_RULE,
                        ctypes.c_int(self.fd),
                        ctypes.c_int(_RULE_PATH_BENEATH),
                        rule,
                        ctypes.c_uint32(0),
                    )
            finally:
                os.close(fd)

    def restrict(self) -> None:
        """Put the rules on this thread and its children, for ever. Needs no_new_privs."""
        _call(_RESTRICT_SELF, ctypes.c_int(self.fd), ctypes.c_uint32(0))
        os.close(self.fd)
