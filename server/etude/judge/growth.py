"""How the work of a program grows with its input, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Curve", "Growth", "Unmeasured", "Varied"]


class Varied(StrEnum):
    """What of an input is made larger."""

    LENGTH = "length"  # how long the named arguments are
    DIMENSION = "dimension"  # a dimension of arrays
    CALLS = "calls"  # how many calls are made one after the other


class Unmeasured(StrEnum):
    """Why nothing was measured."""

    NO_INPUT = "no-input"  # the problem has no input specification
    NO_SIZE = "no-size"  # nothing in it has a size
    NO_INPUTS = "no-inputs"  # no inputs of three sizes can be made of it
    FUNCTIONS = "functions"  # its inputs hold functions, which would be called from outside
    TENSORS = "tensors"
    FAILS = "fails"  # one of the two did not come to its end with larger inputs


@dataclass(frozen=True, slots=True)
class Curve:
    """The steps for inputs of three sizes or more, each twice the one before.

    Attributes:
        varied, names: what was made larger: arguments, a dimension, or the object that is called.
        sizes: n, 2n, 4n, and so on.
        own, reference: the steps that the submission and the reference took, for as many of the sizes as they could
            be counted, at least three.
        own_sorts, reference_sorts: whether they had a built-in function sort something.
    """

    varied: Varied
    names: tuple[str, ...]
    sizes: tuple[int, ...]
    own: tuple[int, ...]
    reference: tuple[int, ...]
    own_sorts: bool = False
    reference_sorts: bool = False


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured, or why nothing was; `unknown` names functions whose work is not known."""

    curves: tuple[Curve, ...] = ()
    unknown: tuple[str, ...] = ()
    reason: Unmeasured | None = None
