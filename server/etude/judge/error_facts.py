"""What an error tells with which a test ended: of the submission, or of the machine."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.workbench import CheckFailed

if TYPE_CHECKING:
    from etude.judge.verdict import Raised

__all__ = ["facts_of", "is_of_the_machine"]

# What a machine says when it can give no more; no submission makes it say so in the judge.
_MACHINE_FAULTS = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EROFS, errno.EIO, errno.ENOMEM}
)


def facts_of(error: BaseException | None) -> Raised | None:
    """What the submission raised; None where it raised nothing."""
    if isinstance(error, CheckFailed):
        return error.mismatch.raised
    if isinstance(error, WorkerEnded):
        return error.raised
    return raised_from(error) if error is not None else None


def is_of_the_machine(error: BaseException | None) -> bool:
    """Whether the judge itself ran out of something, rather than the submission."""
    if error is None or raised_from(error) is not None:
        return False
    if isinstance(error, OSError):
        in_scratch = str(error.filename or "").startswith(os.environ["TMPDIR"])  # the judge has set it
        return error.errno in _MACHINE_FAULTS or (error.errno == errno.ENOENT and in_scratch)
    return isinstance(error, MemoryError)
