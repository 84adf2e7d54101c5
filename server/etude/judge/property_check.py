"""A property: what must hold for every input drawn for it."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from etude.judge.acceptance import MISFITS, RESULT
from etude.judge.learner_errors import raised_from
from etude.judge.observation import Observation, Program
from etude.judge.plain_call import PlainCall
from etude.judge.rendering import render
from etude.judge.verdict import Difference, DifferenceKind
from etude.judge.workbench import CheckFailed, Mismatch, Workbench, unexpectedly_raised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Property
    from etude.judge.answer import Answer
    from etude.judge.sample_check import SampleCheck, SampleRunner

__all__ = ["PropertyCheck"]

_CALLED = "_etude_called"


class PropertyCheck:
    """A property with the inputs drawn for it and what the reference gave for them."""

    def __init__(
        self, runner: SampleRunner, bench: Workbench, prop: Property, checks: list[SampleCheck], time_s: float
    ) -> None:
        self.property = prop
        self.checks = checks
        self._runner = runner
        self._bench = bench
        self._holds = _Holds(prop.holds, bench) if prop.holds is not None else None
        self._groups = (
            [[check.request] for check in checks]
            if self._holds is None
            else self._holds.requests(checks, time_s)
        )
        self.requests = [each for group in self._groups for each in group if each is not None]
        if any(None in group for group in self._groups):
            self.requests = []  # something crosses by reference only

    @property
    def name(self) -> str:
        """What the test is called."""
        return self.property.name

    def run(self) -> None:
        """Check it.

        Raises:
            CheckFailed: it does not hold for some input.
        """
        if self.requests:
            self._run_ahead()
        elif self._holds is None:
            found = self._runner.first_mismatch(self.checks)
            if found is not None:
                raise CheckFailed(found[1])
        else:
            for check, observed in self._runner.observe(self.checks):
                self._check(self._holds, check, observed[-1], ())

    def _run_ahead(self) -> None:
        answers = iter(self._bench.answers(self, self.requests))
        for check, group in zip(self.checks, self._groups, strict=True):
            first, *others = (next(answers) for _ in group)
            if self._holds is not None:
                self._check(self._holds, check, self._runner.observations(check.sample, first)[-1], others)
            elif (mismatch := self._runner.look(check, first)) is not None:
                raise CheckFailed(mismatch)

    def _check(
        self, holds: _Holds, check: SampleCheck, got: Observation, others: Sequence[Answer | Exception]
    ) -> None:
        text = check.sample.text
        expected = check.expected[-1]
        if got.raised is not None:
            if expected.raised is None:
                raise _failure(check, unexpectedly_raised(text, render(expected.value), False, got.raised))
            return
        names = {**self._bench.namespace(), **check.sample.bindings(), RESULT: got.value}
        try:
            if holds.value(names, others):
                return
        except MISFITS as error:
            raised = raised_from(error)
            if raised is not None:
                raised_instead = unexpectedly_raised(text, self.property.name, False, raised)
                raise _failure(check, raised_instead) from error
        difference = Difference(DifferenceKind.PROPERTY, "", self.property.name, render(got.value))
        wanted = render(expected.value) if expected.raised is None else ""
        raise _failure(check, Mismatch(text, wanted, render(got.value), difference))


def _failure(check: SampleCheck, mismatch: Mismatch) -> CheckFailed:
    return CheckFailed(replace(mismatch, sample=check.sample))


class _Holds:
    """The expression of a property, with the plain calls in it taken out so that they can be sent ahead."""

    def __init__(self, text: str, bench: Workbench) -> None:
        self._bench = bench
        self._whole = Program.parse(text)
        self._calls: list[PlainCall] = []
        tree = _TakeOut(bench, self._calls).visit(ast.parse(text.strip(), mode="eval"))
        self._rest = compile(ast.fix_missing_locations(tree), "<property>", "eval")

    def requests(self, checks: Sequence[SampleCheck], time_s: float) -> list[list[bytes | None]]:
        """For each input the frames of the sample and of the calls; None for what cannot be sent ahead."""
        found: list[list[bytes | None]] = []
        for check in checks:
            names = {**self._bench.namespace(), **check.sample.bindings()}
            found.append([check.request, *(call.request(dict(names), time_s) for call in self._calls)])
        return found

    def value(self, names: dict[str, Any], others: Sequence[Answer | Exception]) -> bool:
        """Whether it holds; `others` are the answers to the calls, empty when they are to be made now."""
        if not others:
            return bool(self._whole.last_value(names))

        def called(index: int) -> Any:
            answer = others[index]
            if isinstance(answer, Exception):
                raise answer
            return answer.value

        return bool(eval(self._rest, {**names, _CALLED: called}))  # noqa: S307  # the author's own code, in the confined judge


class _TakeOut(ast.NodeTransformer):
    """Replaces plain calls of the submission by their number."""

    def __init__(self, bench: Workbench, calls: list[PlainCall]) -> None:
        self._bench = bench
        self._calls = calls
        self._bound: list[str] = [RESULT]

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A call: a number if it is plain, else what its parts become."""
        call = PlainCall.of(node, self._bench, frozenset(self._bound))
        if call is None:
            return self.generic_visit(node)
        self._calls.append(call)
        number = ast.Constant(len(self._calls) - 1)
        return ast.Call(ast.Name(_CALLED, ast.Load()), [number], [])

    def visit(self, node: ast.AST) -> Any:
        """Any node; names that a comprehension or lambda binds are unknown beforehand."""
        if isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            inner = [
                part.id
                for part in ast.walk(node)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            ]
            inner += [part.arg for part in ast.walk(node) if isinstance(part, ast.arg)]
            self._bound += inner
            try:
                return super().visit(node)
            finally:
                del self._bound[len(self._bound) - len(inner) :]
        return super().visit(node)
