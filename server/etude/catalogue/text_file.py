"""Reading a text of a problem, with a fault in place of a crash."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from etude.errors import OUT_OF_RESOURCES, MachineExhausted
from etude.messages import say

if TYPE_CHECKING:
    from pathlib import Path

    from etude.catalogue.fault_list import FaultList

MAX_BYTES = 1_000_000  # a learner or author writes nothing near this; a mistaken file easily is


def read_text(file: Path, faults: FaultList) -> str | None:
    """The text of `file` with Unix line ends; None, and a fault, when it cannot be read.

    Raises:
        MachineExhausted: it could be, if the machine had something left to read it with.
    """
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            faults.add(file, 1, "not_a_file", name=file.name)
            return None
        if status.st_size > MAX_BYTES:
            faults.add(file, 1, "too_large", name=file.name, limit_kb=MAX_BYTES // 1000)
            return None
        data = file.read_bytes()
    except FileNotFoundError:
        faults.add(file, 1, "missing_file", name=file.name)
        return None
    except OSError as error:
        if error.errno in OUT_OF_RESOURCES:
            raise MachineExhausted(say("catalogue.exhausted", path=file, reason=error.strerror)) from error
        faults.add(file, 1, "unreadable", name=file.name, reason=error.strerror or str(error))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.add(file, line, "not_utf8", name=file.name, byte=f"0x{data[error.start]:02x}")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
