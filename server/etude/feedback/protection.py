"""What it means for the learner that a layer of isolation is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.verdict import Isolation

__all__ = ["lost_protection", "with_protection"]


def with_protection(status: str, isolation: Isolation) -> str:
    """A status line, with the layers that were missing when that was found out."""
    if not isolation.missing:
        return status
    return say("feedback.protection.status", status=status, layers=", ".join(isolation.missing))


def lost_protection(isolation: Isolation) -> str:
    """Which layers are missing and what the code that runs here could therefore do; empty when it is nothing."""
    if not isolation.missing:
        return ""
    *most, last = [say(f"feedback.protection.{layer}") for layer in isolation.missing]
    could = say("feedback.protection.and", most=", ".join(most), last=last) if most else last
    return say("feedback.protection.lost", layers=", ".join(isolation.missing), could=could)
