"""What `[input]` says, as immutable values. What each field means stands in docs/problem-format.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Bounds = tuple[int, int]  # both ends belong to it
Scalar = bool | int | float
Constant = str | int | float | bool | None | tuple["Constant", ...]


@dataclass(frozen=True, slots=True)
class IntType:
    """A whole number. `range` is None when only `values` were given: properties draw from those."""

    values: tuple[int, ...]
    range: Bounds | None = None
    edge: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FloatType:
    """A float; nan and the infinities are always edge values."""

    values: tuple[float, ...]
    range: tuple[float, float] | None = None
    edge: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class BoolType:
    """True or False, in teaching order."""

    values: tuple[bool, ...] = (True, False)
    edge: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class NoneType:
    """None; `edge` says whether it counts as one."""

    edge: bool = False


@dataclass(frozen=True, slots=True)
class StrType:
    """Text: one of `values`, or characters of `alphabet`."""

    values: tuple[str, ...]
    alphabet: str
    size: Bounds
    ordinary_size: Bounds
    edge: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SequenceType:
    """A `list`, `tuple` or `set` of items that are all of one type."""

    kind: str
    items: ValueType
    size: Bounds
    ordinary_size: Bounds


@dataclass(frozen=True, slots=True)
class RecordType:
    """A tuple of a fixed make-up."""

    fields: tuple[ValueType, ...]


@dataclass(frozen=True, slots=True)
class DictType:
    """A dictionary."""

    keys: ValueType
    items: ValueType
    size: Bounds
    ordinary_size: Bounds


@dataclass(frozen=True, slots=True)
class NestedType:
    """Containers in containers down to `depth`; the outermost value is always a container."""

    leaf: ValueType
    depth: int
    size: Bounds  # of each container
    ordinary_size: Bounds
    containers: tuple[str, ...] = ("list",)


@dataclass(frozen=True, slots=True)
class ArrayType:
    """A numpy array or a torch tensor; `shape` holds numbers and names of dimensions."""

    shape: tuple[int | str, ...]
    dtype: str
    values: tuple[Scalar, ...]
    range: tuple[float, float] | None = None
    edge: tuple[Scalar, ...] = ()
    container: str = "numpy"  # or "torch"


@dataclass(frozen=True, slots=True)
class OneOfType:
    """A value of one of several types, the most telling first."""

    options: tuple[ValueType, ...]


@dataclass(frozen=True, slots=True)
class ConstantType:
    """Always the same value; a TOML array is kept as a tuple here and made into a list."""

    value: Constant


@dataclass(frozen=True, slots=True)
class CallableType:
    """A function of the library, by name; `counting(double)` counts its calls."""

    choose: tuple[str, ...]
    edge: tuple[str, ...] = ()


ValueType = (
    IntType
    | FloatType
    | BoolType
    | NoneType
    | StrType
    | SequenceType
    | RecordType
    | DictType
    | NestedType
    | ArrayType
    | OneOfType
    | ConstantType
    | CallableType
)


def inside(held: ValueType) -> Iterator[ValueType]:
    """The type and every type within it."""
    yield held
    below: tuple[ValueType, ...] = ()
    match held:
        case SequenceType(items=inner) | NestedType(leaf=inner):
            below = (inner,)
        case DictType(keys=keys, items=items):
            below = (keys, items)
        case RecordType(fields=several) | OneOfType(options=several):
            below = several
    for each in below:
        yield from inside(each)


@dataclass(frozen=True, slots=True)
class Argument:
    """A named value."""

    name: str
    type: ValueType


@dataclass(frozen=True, slots=True)
class Dimension:
    """A length that arrays share."""

    name: str
    values: tuple[int, ...]
    range: Bounds | None = None
    edge: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that holds for the arguments it names."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a sequence; `final` ones look, and end the smallest sequences."""

    call: str
    arguments: tuple[Argument, ...] = ()
    final: bool = False


@dataclass(frozen=True, slots=True)
class CallGrammar:
    """How something is made and then used, step by step."""

    new: str
    name: str
    length: Bounds
    arguments: tuple[Argument, ...]  # of `new`
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class InputSpec:
    """What the arguments may be.

    `call` is empty for the entry with its arguments in order. With `calls` there are no `arguments`. `also` are
    lines of Python that end in a call which the types do not give.
    """

    call: str = ""
    where: tuple[Precondition, ...] = ()
    arguments: tuple[Argument, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    calls: CallGrammar | None = None
    also: tuple[str, ...] = ()

    def every_argument(self) -> tuple[Argument, ...]:
        """The arguments of the call, or of `new` and of every step."""
        if self.calls is None:
            return self.arguments
        return (
            *self.calls.arguments,
            *(argument for step in self.calls.steps for argument in step.arguments),
        )

    def arrays(self) -> tuple[ArrayType, ...]:
        """Every array type that occurs, at any depth."""
        held = (each for argument in self.every_argument() for each in inside(argument.type))
        return tuple(each for each in held if isinstance(each, ArrayType))
