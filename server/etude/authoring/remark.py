"""What a check has to say about a problem."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path  # noqa: TC003  # `wire` evaluates the annotations

from etude.errors import Fault
from etude.feedback.finding import Severity

__all__ = ["Check", "Proof", "Remark", "is_sound"]


class Check(StrEnum):
    """The closed set of checks; the values are what authors read and scripts match."""

    BLANKS = "blanks"  # of the template
    SCHEMA = "schema"  # files, keys, sections: all that loading looks at
    COLLECTION = "tests"  # what keeps the judge from collecting the tests
    LINKS = "links"
    MARKDOWN = "markdown"
    WORDING = "wording"
    STARTER = "starter"
    RIGHT = "right-solutions"
    WRONG = "wrong-solutions"
    FINGERPRINTS = "fingerprints"
    TIME = "time"
    HINTS = "hints"
    IMPOSTORS = "impostors"
    INPUTS = "inputs"
    MUTANTS = "mutants"
    CASES = "needed-cases"
    WEAK = "weak-tests"
    EXAMPLES = "examples"
    FORMULAS = "formulas"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to mend, where, and how. Lines count from 1; `detail` is a text of several lines, such as a diff."""

    check: Check
    severity: Severity
    file: Path
    line: int
    message: str
    detail: str = ""

    def __str__(self) -> str:
        return str(Fault(self.file, self.line, self.message))


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything that checks had to say about a problem. `is_settled`: they would say the same again."""

    remarks: tuple[Remark, ...]
    is_settled: bool = True


def is_sound(remarks: tuple[Remark, ...]) -> bool:
    """Whether nothing has to be mended: warnings and notes may stay."""
    return not any(remark.severity is Severity.ERROR for remark in remarks)
