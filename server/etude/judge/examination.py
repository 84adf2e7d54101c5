"""What a closer look at a failing submission tells, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MOST_VALUES", "RETURNED", "ArrayPair", "ArrayView", "Examination", "LineValue", "Run", "Studies"]

RETURNED = "return"  # the name of a value that a function gave back
MOST_VALUES = 500  # that are noted of the shown call


@dataclass(frozen=True, slots=True)
class LineValue:
    """What a line gave to a name: the text of the value. Lines count from 1."""

    line: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """One of many inputs that a submission was watched on.

    Attributes:
        fails: whether it goes wrong there.
        lines: those that were executed, from 1.
        strange: lines that came by a number or text which no right program has for this input, in the order of time.
        odd: lines that came by a whole which no right program has, made of parts that one has, in the same order.
        sound: lines of whose values all are those of a right program.
        begins: lines with an expression whose value no right program has although it is made of parts that one has, in
            the order of time; None where nobody looked.

    The three before are empty as long as right programs were not watched.
    """

    fails: bool
    lines: tuple[int, ...]
    strange: tuple[int, ...] = ()
    odd: tuple[int, ...] = ()
    sound: tuple[int, ...] = ()
    begins: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class ArrayView:
    """An array of numbers, as far as it is shown: rows and columns of cells.

    Attributes:
        shape, dtype: of the whole array; of lists in lists their lengths, and the type of their numbers.
        low, high: the least and the largest of all its finite numbers; None when there are none.
        height, width: how many rows and columns there are, shown or not.
        channels: 3 where a cell is a pixel of red, green and blue, else 1.
        cells: rows x columns x channels numbers, the channels running fastest.
        before: the index in front of the rows, for an array of more than two axes.
        top, left: the first row and column that are shown.
    """

    shape: tuple[int, ...]
    dtype: str
    low: float | None
    high: float | None
    rows: int
    columns: int
    height: int
    width: int
    channels: int
    cells: tuple[float, ...]
    before: tuple[int, ...] = ()
    top: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class ArrayPair:
    """The arrays in which the shown difference lies.

    Attributes:
        path: how one writes them behind the call.
        differs: for each cell shown whether it is wrong, as the problem compares; empty where shapes differ.
        differing, total: how many numbers of the whole arrays are wrong, and how many there are.
        first: the index of the first that is; empty where there is none.
    """

    path: str
    expected: ArrayView
    got: ArrayView
    differs: tuple[bool, ...] = ()
    differing: int = 0
    total: int = 0
    first: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """What a closer look tells of a failing submission.

    Attributes:
        misconception: id of the problem's misconception that it behaves like; empty for none.
        runs: what went on for many inputs.
        values: what the names of the submission held in the call that is shown, in the order of time.
        arrays: what came and what was expected of that call, where both hold numbers in rows and columns.
    """

    misconception: str = ""
    runs: tuple[Run, ...] = ()
    values: tuple[LineValue, ...] = ()
    arrays: ArrayPair | None = None


@dataclass(frozen=True, slots=True)
class Studies:
    """How far a judge has got to know the programs of its problem, wrong and right ones: how many are left."""

    left: int
