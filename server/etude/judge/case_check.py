"""A case: run its lines, or take the answer that was asked for ahead, and compare."""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING, Any

from etude.judge.cage import packing
from etude.judge.compare import compare
from etude.judge.learner_errors import raised_from
from etude.judge.observation import Observation, Program, observe_value
from etude.judge.plain_call import PlainCall, drive_request
from etude.judge.rendering import render
from etude.judge.workbench import (
    CheckFailed,
    Workbench,
    WrongValue,
    by_value,
    mutated,
    not_raised,
    unexpectedly_raised,
    wrong_value,
)

if TYPE_CHECKING:
    from etude.catalogue.model import Case
    from etude.judge.verdict import Raised

__all__ = ["CaseCheck"]


class CaseCheck:
    """A case, compiled.

    Attributes:
        requests: when the case is one plain call with plain arguments, the frame that makes it. Such frames are
            sent before the tests start, since a crossing costs more than most calls.
    """

    def __init__(self, bench: Workbench, case: Case, time_s: float) -> None:
        self.case = case
        self._bench = bench
        self._program = Program.parse(case.call) if case.driver is None else None
        self._expect = Program.parse(case.expect) if case.expect is not None else None
        self.requests = self._frames(time_s)
        self._expected_data = self._encoded_expectation() if self.requests else None

    @property
    def name(self) -> str:
        """What the test is called."""
        return self.case.name

    def run(self) -> None:
        """Check it.

        Raises:
            CheckFailed: it does not hold.
        """
        case = self.case
        got = self._observe()
        if got is None:
            return
        call = case.call.strip()
        if got.raised is not None:
            if case.raises is not None and self._is_raised(got.raised):
                return
            wanted = case.raises or render(self._expected())
            raise CheckFailed(unexpectedly_raised(call, wanted, case.raises is not None, got.raised))
        if case.raises is not None:
            raise CheckFailed(not_raised(call, case.raises, got.value))
        self._compare(call, got.value)

    def _observe(self) -> Observation | None:
        """What the call gave; None when it is known to be right already."""
        if not self.requests:
            return self._observe_now()
        (answer,) = self._bench.answers(self, self.requests)
        if isinstance(answer, Exception):
            return Observation(raised=raised_from(answer))
        link = self._bench.link
        link.stdout = answer.stdout
        link.changed_arguments.extend(answer.changed.items())
        if not answer.changed and answer.data == self._expected_data:
            return None
        return Observation(observe_value(answer.value))

    def _observe_now(self) -> Observation | None:
        try:
            assert self._program is not None  # noqa: S101  # what a driver does is always asked for
            return Observation(observe_value(self._program.last_value(self._bench.namespace(self._program))))
        except Exception as error:
            if isinstance(error, StopIteration) and self.case.raises == "StopIteration":
                return None  # a proxy of an iterator ends by itself
            raised = raised_from(error)
            if raised is None:
                raise
            return Observation(raised=raised)

    def _is_raised(self, raised: Raised) -> bool:
        known = self.case.raises in (raised.mro or (raised.type,))
        return known and (self.case.match is None or re.search(self.case.match, raised.message) is not None)

    def _expected(self) -> Any:
        assert self._expect is not None  # noqa: S101  # a case has either `expect` or `raises`
        return observe_value(self._expect.last_value(self._bench.namespace(self._expect)))

    def _compare(self, call: str, value: Any) -> None:
        wanted = self._expected()
        found = compare(value, wanted, self._bench.comparison, self.case.tolerance)
        if found is not None:
            raise CheckFailed(wrong_value(call, WrongValue(value, wanted, self.case.tolerance), found))
        changed = self._bench.changed(self._bench.parameters)
        if changed is not None:
            raise CheckFailed(mutated(call, *changed))

    # ------------------------------------------------------------------ asked ahead

    def _frames(self, time_s: float) -> list[bytes]:
        if self.case.driver is not None:
            return [drive_request(self.case.driver, time_s)]
        body = ast.parse(self.case.call.strip()).body
        if len(body) != 1 or not isinstance(body[0], ast.Expr):
            return []
        call = PlainCall.of(body[0].value, self._bench)
        request = call.request(self._bench.namespace(), time_s) if call is not None else None
        return [] if request is None else [request]

    def request(self, time_s: float) -> bytes | None:
        """A frame that has a worker do what the case does; None when it needs something of the judge's side."""
        if self.requests or self._program is None:
            return self.requests[0] if self.requests else None
        program = self._program
        own = sorted(program.names & self._bench.module.names.keys())
        if program.names - program.assigned - set(own) - vars(builtins).keys():
            return None
        lines = [ast.unparse(node) for node in ast.parse(self.case.call.strip()).body]
        return packing.packb(["lines", lines, own, {}, time_s])

    def _encoded_expectation(self) -> bytes | None:
        if self._expect is None or any(self._bench.module.is_constant(name) for name in self._expect.names):
            return None
        try:
            return by_value.encode(self._expected())
        except TypeError:
            return None
