"""Where several answers are right: whether what must hold of each of them holds of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from etude.judge.learner_errors import raised_from
from etude.judge.observation import Program
from etude.judge.rendering import render
from etude.judge.verdict import Difference, DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.catalogue.model import Property
    from etude.judge.workbench import Workbench

__all__ = ["MISFITS", "RESULT", "Acceptance"]

RESULT = "result"
MISFITS = (TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError)
"""What an expression raises when the result is not of the make-up that it speaks of."""


class Acceptance:
    """A property that makes an answer right."""

    def __init__(self, prop: Property, bench: Workbench) -> None:
        self._name = prop.name
        self._program = Program.parse(prop.holds or "True")
        self._bench = bench

    def difference(self, bindings: Mapping[str, Any], result: Any) -> Difference | None:
        """What is wrong with the result of a call with these arguments; None when the property holds."""
        names = {**self._bench.namespace(self._program), **bindings, RESULT: result}
        try:
            if self._program.last_value(names):
                return None
        except MISFITS as error:
            if raised_from(error) is not None:
                raise
        return Difference(DifferenceKind.PROPERTY, "", self._name, render(result))
