"""What the judge says about a submission. All values are immutable and plain, so they can cross a pipe."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """The closed set of outcomes."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong-answer"
    RUNTIME_ERROR = "runtime-error"
    TIME_LIMIT = "time-limit"
    MEMORY_LIMIT = "memory-limit"
    OUTPUT_LIMIT = "output-limit"
    SYNTAX_ERROR = "syntax-error"
    MISSING_NAME = "missing-name"
    RULE_BROKEN = "rule-broken"
    UNFINISHED = "unfinished"
    INTERNAL_ERROR = "internal-error"


@dataclass(frozen=True, slots=True)
class Span:
    """A range in the learner's text. Lines and columns count from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception of the learner's code.

    `spans` are the places in the learner's file, the call first and the raising expression last.
    `name` is what was missing: the module of an ImportError, the name of a NameError or AttributeError.
    """

    type: str
    message: str
    mro: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    name: str = ""


class DifferenceKind(StrEnum):
    """In what way the first difference differs."""

    VALUE = "value"
    TYPE = "type"
    LENGTH = "length"
    MISSING_KEY = "missing-key"
    EXTRA_KEY = "extra-key"
    ORDER = "order"
    SHAPE = "shape"
    DTYPE = "dtype"
    NOT_RAISED = "not-raised"
    RAISED = "raised"
    MUTATED = "mutated"
    PROPERTY = "property"


class RelationKind(StrEnum):
    """How all numbers that came stand to all that were expected."""

    FACTOR = "factor"  # each is `amount` times what it should be
    OFFSET = "offset"  # each is `amount` more than it should be
    TRANSPOSED = "transposed"  # rows and columns have changed places
    NEAR = "near"  # they differ by less than a hundredth, but by more than is allowed


@dataclass(frozen=True, slots=True)
class Relation:
    """What one can say of the whole value in which the first difference lies.

    `amount` is the text of the factor or of the offset. `absolute` and `relative` are the largest errors of
    numbers that are near: abs(got - expected), and the same over abs(expected).
    """

    kind: RelationKind
    amount: str = ""
    absolute: float = 0.0
    relative: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """The first difference between what was expected and what came.

    `path` is how one would write it behind the call: `["product"]`, `[2][0]`, `.shape`; empty for the
    whole value. `expected` and `got` are short texts of the parts at that path.
    """

    kind: DifferenceKind
    path: str
    expected: str
    got: str
    key: str = ""  # the missing or extra dictionary key, as its repr
    nearest: str = ""  # for a missing key: the key that is spelled most like it, as its repr
    counts: tuple[int, int] | None = None  # for another number of items: how many were expected, and came
    relation: Relation | None = None  # of the whole value around it, where one is known


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The smallest ordinary call found that goes wrong. Never a hidden case.

    `call` is what one could type, several lines for a class. `got` is the text of what came, or empty
    when it raised.
    """

    call: str
    expected: str
    got: str
    difference: Difference
    stdout: str = ""
    raised: Raised | None = None
    ordinary: bool = True  # False: only edge inputs such as the empty list go wrong
    returned_at: Span | None = None  # the return statement that was executed last, if any
    changed_argument: str = ""  # name of the argument that the function changed
    edge: str = ""  # when not ordinary: what only goes wrong, to be read in "only … fails": "the empty list"


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test's outcome.

    Attributes:
        message: holds nothing that a hidden case must keep.
        reason: where a test file failed, and with which exception. For authors, and for learners where the problem
            is an imported one, whose tests everybody can read.
        gave: Python that makes the value that came, where a case expects another. For authors alone.
    """

    name: str
    outcome: Outcome
    message: str = ""
    visible: bool = False
    duration_ms: float = 0.0
    raised: Raised | None = None
    stdout: str = ""
    reason: str = ""
    gave: str = ""

    __test__ = False  # pytest would take the name for a test class


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that the submission breaks; `spans` is empty when a required thing is absent."""

    message: str
    kind: str
    selector: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Isolation:
    """Which layers stood around the learner's code, and which the machine could not give."""

    active: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer to one submission."""

    problem: str
    outcome: Outcome
    passed: int
    total: int
    duration_ms: float = 0.0
    isolation: Isolation = field(default_factory=Isolation)
    tests: tuple[TestResult, ...] = ()
    counterexample: Counterexample | None = None
    raised: Raised | None = None  # at import, or a syntax error; else that of the first failing test
    broken_rules: tuple[BrokenRule, ...] = ()
    missing: tuple[str, ...] = ()  # names the tests need and the submission does not define
    nearest: tuple[str, ...] = ()  # for each of `missing`, the defined name spelled most like it, or ""
    stdout: str = ""  # what the submission printed, at import and in the visible or failing call
    detail: str = ""  # internal-error: what happened, in a sentence
    fails_for: str = ""  # where the call may not be told: what kind of input goes wrong, "a list of length 2"
    misconception: str = ""  # id of the problem's misconception that the submission behaves like
