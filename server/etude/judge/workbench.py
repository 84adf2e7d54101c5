"""What every check works with, and what it raises when it does not hold."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import Comparison, MutationPolicy, Profile, Tolerance
from etude.judge.cage import packing
from etude.judge.cage.values import Codec
from etude.judge.observation import Observation, Program, case_namespace
from etude.judge.rendering import render
from etude.judge.tensors import TensorValues
from etude.judge.verdict import Difference, DifferenceKind, Raised

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from etude.judge.answer import Answer
    from etude.judge.inputs import Sample
    from etude.judge.link import Link
    from etude.judge.solution_module import SolutionModule

__all__ = [
    "CheckFailed",
    "Mismatch",
    "Workbench",
    "WrongValue",
    "by_value",
    "mutated",
    "not_raised",
    "unexpectedly_raised",
    "wrong_value",
]


@dataclass(frozen=True, slots=True)
class WrongValue:
    """What came and what was expected, and the tolerance if it is not that of the problem. It stays in the judge."""

    got: Any
    expected: Any
    tolerance: Tolerance | None = None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A call and how what it gave differs from what it should give."""

    call: str
    expected: str
    got: str
    difference: Difference
    raised: Raised | None = None
    changed_argument: str = ""
    stdout: str = ""
    values: WrongValue | None = field(default=None, compare=False, repr=False)
    returned: Observation | None = field(
        default=None, compare=False, repr=False
    )  # what came, where an exception should; it stays in the judge
    sample: Sample | None = field(
        default=None, compare=False, repr=False
    )  # the input, if it was made from `[input]`


class CheckFailed(Exception):
    """A check did not hold."""

    def __init__(self, mismatch: Mismatch) -> None:
        super().__init__(mismatch.call)
        self.mismatch = mismatch


class Workbench:
    """What checks work with: the solution module, the names of case code, how results are compared."""

    def __init__(
        self, module: SolutionModule, comparison: Comparison, signature: str, profile: Profile
    ) -> None:
        self.module = module
        self.comparison = comparison
        self.parameters = _parameters(signature)
        self._names = case_namespace(profile)

    def namespace(self, program: Program | None = None) -> dict[str, Any]:
        """Fresh names for one piece of case code; the submission's constants only where they are used."""
        found = {**self._names, **self.module.names, self.module.__name__: self.module}
        for name in program.names if program is not None else ():
            if self.module.is_constant(name):
                found[name] = self.module.current().get(0, name)
        return found

    @property
    def link(self) -> Link:
        """The submission at hand."""
        return self.module.current()

    def answers(self, owner: Hashable, requests: list[bytes]) -> list[Answer | Exception]:
        """The answers to a check's requests: those that were asked for ahead, else asked for now.

        Raises:
            WorkerEnded: a request ended the worker.
        """
        ahead = self.link.ahead
        found = ahead.of(owner) if ahead is not None else None
        if found is None or any(self._is_gone(answer) for answer in found):
            return self.link.call_many(requests)
        return found

    def _is_gone(self, answer: Answer | Exception) -> bool:
        """Whether the worker that gave an answer has ended, and with it what the answer may refer to."""
        return not isinstance(answer, Exception) and not self.link.alive(answer.generation)

    def changed(self, names: Sequence[str]) -> tuple[str, Any] | None:
        """Which argument the submission changed although it must not, with its new value."""
        if self.comparison.mutate_args is MutationPolicy.ALLOW or not self.link.changed_arguments:
            return None
        key, new = self.link.changed_arguments[0]
        if isinstance(key, int):
            return (names[key] if key < len(names) else f"argument {key + 1}"), new
        return key, new


def _parameters(signature: str) -> tuple[str, ...]:
    """The names of the parameters, without `self`; none where the signature is not one function's."""
    try:
        node = ast.parse(f"{signature.rstrip().rstrip(':')}: ...").body[0]
    except SyntaxError:
        return ()
    if not isinstance(node, ast.FunctionDef):
        return ()
    return tuple(each.arg for each in (*node.args.posonlyargs, *node.args.args) if each.arg != "self")


def wrong_value(call: str, values: WrongValue, difference: Difference, stdout: str = "") -> Mismatch:
    """The mismatch of a call that gave another value."""
    got, expected = values.got, values.expected
    return Mismatch(
        call,
        render(expected),
        render(got),
        difference,
        stdout=stdout,
        values=values,
    )


def mutated(call: str, name: str, new: Any, old: Any = None) -> Mismatch:
    """The mismatch of a call that changed an argument; `old` is what it was before, where that is known."""
    was = "" if old is None else render(old)
    return Mismatch(
        call,
        was,
        render(new),
        Difference(DifferenceKind.MUTATED, "", was, render(new)),
        changed_argument=name,
    )


def not_raised(call: str, wanted: str, value: Any, stdout: str = "") -> Mismatch:
    """The mismatch of a call that gave a value where an exception named `wanted` should come."""
    difference = Difference(DifferenceKind.NOT_RAISED, "", wanted, render(value))
    came = Observation(value)
    return Mismatch(call, f"raises {wanted}", render(value), difference, stdout=stdout, returned=came)


def unexpectedly_raised(
    call: str, wanted: str, wants_exception: bool, raised: Raised, stdout: str = ""
) -> Mismatch:  # two callers, both clear
    """The mismatch of a call that raised, where a value or another exception should come."""
    difference = Difference(DifferenceKind.RAISED, "", wanted, f"{raised.type}: {raised.message}")
    return Mismatch(
        call, f"raises {wanted}" if wants_exception else wanted, "", difference, raised, stdout=stdout
    )


by_value = Codec(packing.nothing_else, packing.no_extension, TensorValues())
"""Encodes plain data, and raises TypeError for everything that would have to cross by reference."""
