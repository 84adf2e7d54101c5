"""What an edit is: before it was tried, as a whole program to be tried, and after it was verified."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etude.judge.verdict import Span

__all__ = ["Candidate", "Edit", "Kind", "VerifiedEdit"]


class Kind(StrEnum):
    """The closed set of kinds; the values are keys of `messages/en/edits.toml`."""

    ADD_ARGUMENT = "add_argument"
    ADD_RETURN = "add_return"
    ARGUMENT_ORDER = "argument_order"
    ARRAY_AXIS = "array_axis"
    ARRAY_CLIP = "array_clip"
    ARRAY_COLUMN = "array_column"
    ARRAY_DTYPE = "array_dtype"
    ARRAY_EPSILON = "array_epsilon"
    ARRAY_INDEX = "array_index"
    ARRAY_NAN = "array_nan"
    ARRAY_OVERFLOW = "array_overflow"
    ARRAY_SHAPE = "array_shape"
    ARRAY_SINGULAR = "array_singular"
    ARRAY_SUM = "array_sum"
    ATTRIBUTE = "attribute"
    BOOLEAN = "boolean"
    BRACKET = "bracket"
    CALL = "call"
    CALLED_NUMBER = "called_number"
    COLON = "colon"
    COMPARISON = "comparison"
    COMPARISON_EDGE = "comparison_edge"
    COMPLEMENT = "complement"
    CONDITION = "condition"
    CONDITION_LACKS = "condition_lacks"
    CONDITION_PART = "condition_part"
    CONSTANT = "constant"
    CONVERT = "convert"
    COPY = "copy"
    DELETE = "delete"
    EMPTY_GUARD = "empty_guard"
    EQUALS = "equals"
    EXCHANGED = "exchanged"
    FORMULA = "formula"
    FRESH = "fresh"
    FUNCTION = "function"
    IMPORT = "import"
    INDENT = "indent"
    INGREDIENT = "ingredient"
    ITEM = "item"
    ITERATOR = "iterator"
    KEY = "key"
    KEYWORD = "keyword"
    LIMIT = "limit"
    LOOP_STEP = "loop_step"
    MEMBERSHIP = "membership"
    MISSING_CALL = "missing_call"
    MOVE = "move"
    NAME = "name"
    NONLOCAL = "nonlocal"
    NO_CHANGE = "no_change"
    OFF_BY_ONE = "off_by_one"
    OPERAND = "operand"
    OPERATOR = "operator"
    ORDER = "order"
    PRINT = "print"
    QUOTE = "quote"
    RAISE = "raise"
    REDUCE_START = "reduce_start"
    RENAME = "rename"
    RETURN_LENGTH = "return_length"
    SELF = "self"
    SELF_PARAMETER = "self_parameter"
    SIDES = "sides"
    SIGN = "sign"
    START_VALUE = "start_value"
    TEXT = "text"
    TIES = "ties"
    UNUSED = "unused"
    WRAPS = "wraps"
    YIELD = "yield"
    ZERO_GUARD = "zero_guard"


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of `source[start:end]`, offsets in code points, not tried yet.

    `weight` says how likely it is, from 0 to 1. An edit that is `anywhere` is as likely far from the suspected
    lines. `from_reference` tells that its text holds something of the reference, `twin` that it makes one change in
    several places that are alike.
    """

    start: int
    end: int
    replacement: str
    kind: Kind
    weight: float
    name: str = ""  # what the sentence about it may name: the learner's own function or name
    anywhere: bool = False
    from_reference: bool = False
    twin: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An edit with the program that it gives, which parses and is another than all before it."""

    edit: Edit
    span: Span
    source: str


@dataclass(frozen=True, slots=True)
class VerifiedEdit:
    """An edit that was judged, and with which the whole program is accepted.

    `span` is what `replacement` takes the place of in the learner's text, and may be empty. The lines are those
    that differ, without their indentation in common; `before_line` is empty for lines put in, `after_line` for
    lines taken out. `words` say what kind of edit it is and not the edit itself.
    """

    span: Span
    replacement: str
    before_line: str
    after_line: str
    kind: Kind
    words: str
