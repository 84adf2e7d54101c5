"""How much a problem must say. What somebody else wrote is imported as it is, and nothing is made up to fill it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["IMPORTED", "WRITTEN", "ContentRules", "content_rules"]


@dataclass(frozen=True, slots=True)
class ContentRules:
    """What the loader, and an author's check, insist on.

    Attributes:
        sections: the titles that a statement must have, in this order, with `optional_sections`; none: any titles.
        optional_sections: further titles that it may have.
        least_hints: how many hints there must be; where it is 0, `hints.md` may be absent.
        needs_explanation: whether there must be an `explanation.md`.
        needs_reference: whether there must be a `solution.py`.
        needs_particulars: whether `minutes`, `topics` and `authors` must be there.
        least_alternatives: how many right solutions there must be besides the reference.
        least_wrong: how many wrong solutions there must be.
        is_proven: whether texts and tests must stand every check of an author's.
    """

    sections: tuple[str, ...] = ()
    optional_sections: tuple[str, ...] = ()
    least_hints: int = 0
    needs_explanation: bool = False
    needs_reference: bool = False
    needs_particulars: bool = False
    least_alternatives: int = 0
    least_wrong: int = 0
    is_proven: bool = False


WRITTEN: Final = ContentRules(
    sections=("Introduction", "Key concepts", "Approach", "Examples"),
    optional_sections=("Constraints",),
    least_hints=4,
    needs_explanation=True,
    needs_reference=True,
    needs_particulars=True,
    least_alternatives=2,
    least_wrong=5,
    is_proven=True,
)
IMPORTED: Final = ContentRules()


def content_rules(importer: str) -> ContentRules:
    """The rules for a problem that the importer of this name wrote; an empty name: for one written for Étude."""
    return IMPORTED if importer else WRITTEN
