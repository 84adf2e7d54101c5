"""What the author of a problem is told in one of its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etude.authoring.editing.expectations import Correction
    from etude.feedback.finding import Finding

__all__ = ["Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """Findings, and what can be put right, each with the line (from 1) it is about."""

    findings: tuple[Finding, ...] = ()
    corrections: tuple[tuple[int, Correction], ...] = ()
