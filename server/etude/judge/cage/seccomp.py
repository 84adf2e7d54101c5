"""A seccomp filter through ctypes: which system calls a process may make.

A filter is classic BPF over (number, architecture, arguments).
Source: Linux, Documentation/userspace-api/seccomp_filter.rst; system call tables of x86_64 and aarch64.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct

__all__ = ["Filter", "for_judge", "for_problem", "for_tests", "for_worker", "is_on", "supported"]

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# number on x86_64, number on aarch64 (None: no such call there)
_CALLS: dict[str, tuple[int, int | None]] = {
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200),
    "listen": (50, 201), "accept": (43, 202), "accept4": (288, 242), "sendto": (44, 206),
    "sendmsg": (46, 211), "sendmmsg": (307, 269), "recvmsg": (47, 212), "recvmmsg": (299, 243),
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
    "clone": (56, 220), "clone3": (435, 435), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "mount": (165, 40), "umount2": (166, 39),
    "unshare": (272, 97), "setns": (308, 268), "bpf": (321, 280), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "perf_event_open": (298, 241), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "userfaultfd": (323, 282),
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194), "shmat": (30, 196),
    "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180), "personality": (135, 92), "chroot": (161, 51),
    "pivot_root": (155, 41), "setsid": (112, 157), "setpgid": (109, 154), "inotify_init1": (294, 26),
    "open_by_handle_at": (304, 265), "process_madvise": (440, 440), "kcmp": (312, 272), "prlimit64": (302, 261),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "sched_setattr": (314, 274),
    "sched_setaffinity": (203, 122), "ioprio_set": (251, 30), "migrate_pages": (256, 238),
    "move_pages": (279, 239), "fsopen": (430, 430), "open_tree": (428, 428), "move_mount": (429, 429),
    "mount_setattr": (442, 442), "quotactl": (179, 60), "swapon": (167, 224), "swapoff": (168, 225),
    "reboot": (169, 142), "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "acct": (163, 89), "syslog": (103, 116), "chmod": (90, None), "fchmod": (91, 52),
    "fchmodat": (268, 53), "chown": (92, None), "fchown": (93, 55), "fchownat": (260, 54), "lchown": (94, None),
    "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "timer_create": (222, 107), "fcntl": (72, 25), "prctl": (157, 167), "setrlimit": (160, 164),
}  # fmt: skip

_NETWORK = (
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    "recvmsg", "recvmmsg",
)  # fmt: skip
_NEW_SOCKETS = ("socket", "connect", "bind", "listen", "accept", "accept4")
_EXEC = ("execve", "execveat")
_SIGNALS = (
    "kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_send_signal", "pidfd_getfd",
)  # fmt: skip
_SYSTEM = (
    "ptrace", "process_vm_readv", "process_vm_writev", "mount", "umount2", "unshare", "setns", "bpf", "keyctl",
    "add_key", "request_key", "perf_event_open", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "userfaultfd", "memfd_secret", "personality", "chroot", "pivot_root", "open_by_handle_at", "process_madvise",
    "kcmp", "fsopen", "open_tree", "move_mount", "mount_setattr", "quotactl", "swapon", "swapoff", "reboot",
    "init_module", "finit_module", "delete_module", "kexec_load", "acct", "syslog", "migrate_pages", "move_pages",
)  # fmt: skip
_OTHER_PROCESSES = (
    "pidfd_getfd", "setpriority", "sched_setscheduler", "sched_setattr", "ioprio_set",
)  # fmt: skip
# A process may lower its own limits and choose its own processors; those of another are not to be touched.
_OF_ONESELF = ("prlimit64", "sched_setaffinity")
_GROUPS = ("setsid", "setpgid")
_WORKER_ONLY = (
    "memfd_create", "shmget", "shmat", "msgget", "semget", "mq_open", "setsid", "setpgid", "inotify_init1",
    "setpriority", "sched_setscheduler", "sched_setattr", "ioprio_set", "chmod", "fchmod",
    "fchmodat", "chown", "fchown", "fchownat", "lchown", "utimensat", "setxattr", "lsetxattr", "fsetxattr",
    "timer_create",
)  # fmt: skip
# By these the kernel would send signals for a worker, to itself or to others, or none when its parent ends.
_BY_ARGUMENT = (
    ("fcntl", 1, (8, 10, 15)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX
    ("prlimit64", 1, (0,)),  # RLIMIT_CPU
    ("setrlimit", 0, (0,)),  # RLIMIT_CPU
    ("prctl", 0, (1,)),  # PR_SET_PDEATHSIG
)

_LOAD_WORD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _ARG0_AT = 0, 4, 16
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_X32_BIT = 0x40000000
_CLONE_THREAD = 0x00010000

_libc = ctypes.CDLL(None, use_errno=True)


def supported() -> bool:
    """Whether this machine and kernel can filter system calls."""
    return (
        platform.system() == "Linux"
        and platform.machine() in _AUDIT_ARCH
        and _libc.prctl(21, 0, 0, 0, 0) >= 0  # PR_GET_SECCOMP: an error where the kernel has none
    )


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]  # ctypes reads it


class Filter:
    """A deny-list of system calls, assembled beforehand and loaded later."""

    def __init__(
        self,
        denied: tuple[str, ...],
        *,
        threads_only: bool,
        by_argument: tuple[tuple[str, int, tuple[int, ...]], ...] = (),
    ) -> None:
        column = 0 if platform.machine() == "x86_64" else 1
        number = {name: numbers[column] for name, numbers in _CALLS.items()}
        code = [
            (_LOAD_WORD, 0, 0, _ARCH_AT),
            (_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[platform.machine()]),
            (_RETURN, 0, 0, _KILL),
            (_LOAD_WORD, 0, 0, _NUMBER_AT),
        ]
        if column == 0:
            code += [(_JUMP_GREATER_EQUAL, 0, 1, _X32_BIT), (_RETURN, 0, 0, _ERRNO | errno.ENOSYS)]
        for name in denied:
            if (wanted := number[name]) is not None:
                code += [(_JUMP_EQUAL, 0, 1, wanted), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]
        if threads_only:
            # clone3 hides its flags in memory: without it libc falls back to clone, whose flags can be seen.
            code += [(_JUMP_EQUAL, 0, 1, number["clone3"] or 0), (_RETURN, 0, 0, _ERRNO | errno.ENOSYS)]
            code += [
                (_JUMP_EQUAL, 0, 4, number["clone"] or 0),
                (_LOAD_WORD, 0, 0, _ARG0_AT),
                (_JUMP_ANY_BIT, 1, 0, _CLONE_THREAD),
                (_RETURN, 0, 0, _ERRNO | errno.EPERM),
                (_LOAD_WORD, 0, 0, _NUMBER_AT),
            ]
        for name, position, values in by_argument:
            code.append((_JUMP_EQUAL, 0, 2 * len(values) + 2, number[name] or 0))
            code.append((_LOAD_WORD, 0, 0, _ARG0_AT + 8 * position))
            for value in values:
                code += [(_JUMP_EQUAL, 0, 1, value), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]
            code.append((_LOAD_WORD, 0, 0, _NUMBER_AT))
        for name in _OF_ONESELF:
            code += [
                (_JUMP_EQUAL, 0, 4, number[name] or 0),
                (_LOAD_WORD, 0, 0, _ARG0_AT),
                (_JUMP_EQUAL, 1, 0, 0),
                (_RETURN, 0, 0, _ERRNO | errno.EPERM),
                (_LOAD_WORD, 0, 0, _NUMBER_AT),
            ]
        code.append((_RETURN, 0, 0, _ALLOW))
        self._bytes = b"".join(struct.pack("<HBBI", *instruction) for instruction in code)
        self._program = _Program(len(code), self._bytes)

    def load(self) -> None:
        """Put the filter on this thread and its children, for ever. Needs no_new_privs.

        Raises:
            OSError: the kernel refuses.
        """
        if _libc.prctl(22, 2, ctypes.byref(self._program), 0, 0) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))


def for_worker() -> Filter:
    """No sockets, no programs, no children, no signals, nothing of the system."""
    denied = _NETWORK + _EXEC + ("fork", "vfork", "tgkill") + _SIGNALS + _SYSTEM + _WORKER_ONLY
    return Filter(denied, threads_only=True, by_argument=_BY_ARGUMENT)


def for_judge() -> Filter:
    """No new sockets, no programs; it may fork, and talk over the sockets it was given."""
    return Filter(_NEW_SOCKETS + _EXEC + _SYSTEM + _OTHER_PROCESSES, threads_only=False)


@functools.cache
def for_problem() -> Filter:
    """Beyond what the judge may not: to leave its group, by which all that it has forked is found."""
    return Filter(_GROUPS, threads_only=False)


@functools.cache
def for_tests() -> Filter:
    """Beyond what the judge may not: to fork."""
    return Filter((*_GROUPS, "fork", "vfork"), threads_only=True)


def is_on() -> bool:
    """Whether this process has a filter already."""
    return bool(_libc.prctl(21, 0, 0, 0, 0) == 2)  # PR_GET_SECCOMP: SECCOMP_MODE_FILTER
