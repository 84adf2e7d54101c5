"""Why a submission fails: patterns of its text that fit the way in which it fails."""

from etude.feedback.causes.cause import Cause
from etude.feedback.causes.table import cause_of

__all__ = ["Cause", "cause_of"]
