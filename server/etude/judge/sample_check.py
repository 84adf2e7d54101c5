"""Inputs made from the input specification: what the reference and what a submission gives for them."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import MutationPolicy
from etude.judge.acceptance import Acceptance
from etude.judge.answer import Answer, name_of, spans_of, text_of
from etude.judge.cage import packing
from etude.judge.compare import compare
from etude.judge.learner_errors import SubmissionBroken, WorkerEnded, raised_from
from etude.judge.observation import Observation, Program, holds_remote, observe_value
from etude.judge.plain_call import call_request
from etude.judge.rendering import Opaque, render
from etude.judge.verdict import Outcome, Raised
from etude.judge.workbench import (
    Mismatch,
    Workbench,
    WrongValue,
    by_value,
    mutated,
    not_raised,
    unexpectedly_raised,
    wrong_value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Property
    from etude.judge.inputs import Sample

__all__ = ["SampleCheck", "SampleRunner", "compares_nothing"]

_IMPORTS = {name: f"import {name}" for name in ("collections", "functools", "itertools", "math")}
_IMPORTS["np"] = "import numpy as np"
_ROUND = 8  # the first samples sent together; each further round is twice as long
_MAX_ROUND = 64
_MOST_DEATHS = 3  # of workers, when every sample is looked at


@dataclass(frozen=True, slots=True)
class SampleCheck:
    """An input with what the reference gave for it.

    `request` sends the whole sample in one frame; None when it needs something of the judge's, such as a
    callback. `expected_data` is the encoded result of a sample that is one call: equal bytes need no further
    look.
    """

    sample: Sample
    expected: tuple[Observation, ...]
    request: bytes | None
    expected_data: bytes | None


def compares_nothing(checks: Sequence[SampleCheck]) -> bool:
    """Whether the reference gave nothing but objects, of which any would do as well."""
    observed = [each for check in checks for each in check.expected]
    told = [each for each in observed if each.raised is not None or each.value is not None]
    return bool(told) and all(isinstance(each.value, Opaque) and not each.value.data for each in told)


class SampleRunner:
    """Runs samples against the submission at hand and compares with what the reference gave."""

    def __init__(
        self, bench: Workbench, entry: str, time_s: float, *, accepting: Property | None = None
    ) -> None:
        self._bench = bench
        self._entry = entry
        self._time_s = time_s
        self._acceptance = Acceptance(accepting, bench) if accepting is not None else None

    def learn(self, samples: Sequence[Sample]) -> list[SampleCheck]:
        """What the submission at hand, the reference, gives for each sample."""
        found: list[SampleCheck] = []
        for sample in samples:
            self._bench.link.start_test()
            request = self.request(sample)
            data: bytes | None = None
            if request is None:
                expected = self._observe_here(sample)
            else:
                answer = self._bench.link.call_many([request])[0]
                expected = self.observations(sample, answer)
                # Equal references are no equal objects: they only count what was sent.
                is_plain = isinstance(answer, Answer) and not holds_remote(answer.value)
                data = answer.data if is_plain and isinstance(answer, Answer) else None
            found.append(SampleCheck(sample, tuple(expected), request, data))
        return found

    def observe(self, checks: Sequence[SampleCheck]) -> list[tuple[SampleCheck, list[Observation]]]:
        """What the submission gives for each sample, line by line."""
        sent = [check for check in checks if check.request is not None]
        answers = iter(
            self._bench.link.call_many([check.request for check in sent if check.request is not None])
        )
        return [
            (check, self._observe_here(check.sample))
            if check.request is None
            else (check, self.observations(check.sample, next(answers)))
            for check in checks
        ]

    @staticmethod
    def first_requests(checks: Sequence[SampleCheck]) -> tuple[bytes, ...]:
        """What `first_mismatch` will ask first, for whoever can ask ahead."""
        wanted = [check.request for check in checks[:_ROUND]]
        return tuple(each for each in wanted if each is not None) if None not in wanted else ()

    def first_mismatch(self, checks: Sequence[SampleCheck]) -> tuple[SampleCheck, Mismatch] | None:
        """The first sample that goes wrong, in the order given."""
        at, size = 0, _ROUND
        while at < len(checks):
            batch = checks[at : at + size]
            at, size = at + len(batch), min(size * 2, _MAX_ROUND)
            together = all(check.request is not None for check in batch)
            found = self._first_sent(batch) if together else self._first_here(batch)
            if found is not None:
                return found
        return None

    def mismatches(self, checks: Sequence[SampleCheck]) -> list[Mismatch | None]:
        """How each sample goes wrong, None where it does not; fewer when the submission ends too often."""
        found: list[Mismatch | None] = []
        deaths = 0
        while len(found) < len(checks) and deaths < _MOST_DEATHS:
            batch = checks[len(found) : len(found) + _MAX_ROUND]
            together = all(check.request is not None for check in batch)
            for check in batch if not together else ():
                here = self._first_here([check])
                found.append(here[1] if here is not None else None)
            if together:
                results, fatal = self._sent(batch)
                found += results
                deaths += fatal
        return found

    def _sent(self, batch: Sequence[SampleCheck]) -> tuple[list[Mismatch | None], bool]:
        """How the samples of a batch go wrong, up to the one that ends the worker; whether one does."""
        link = self._bench.link
        fatal: WorkerEnded | None = None
        try:
            answers = link.call_many([check.request for check in batch if check.request is not None])
        except WorkerEnded as error:
            fatal, answers = error, list(error.answers)
        found = [self._look_safely(*each) for each in zip(batch, answers, strict=False)]
        if fatal is not None:
            found.append(_ended(batch[len(answers)], fatal, link.stdout))
        return found, fatal is not None

    def request(self, sample: Sample, *, imports: bool = False) -> bytes | None:
        """The frame that has a worker run the sample; None when an argument cannot cross by value.

        With `imports` it may begin with lines that import what the names of case code stand for.
        """
        try:
            data = {name: by_value.encode(value) for name, value in sample.bindings().items()}
        except TypeError:
            return None
        if sample.direct:
            return call_request(self._entry, list(data.values()), {}, self._time_s)
        program = Program.parse("\n".join(sample.lines), "<sample>")
        own = sorted(program.names & self._bench.module.names.keys())
        strange = program.names - data.keys() - program.assigned - set(own) - vars(builtins).keys()
        if strange - (_IMPORTS.keys() if imports else set()):
            return None  # a name that only the judge's side has
        lines = [*(_IMPORTS[name] for name in sorted(strange)), *sample.lines]
        message = ["lines", lines, own, data, self._time_s]
        return packing.packb(message)

    def _observe_here(self, sample: Sample) -> list[Observation]:
        program = Program.parse("\n".join(sample.lines), "<sample>")
        return program.observations({**self._bench.namespace(program), **sample.bindings()})

    def observations(self, sample: Sample, answer: Answer | Exception) -> list[Observation]:
        """What an answer to the sample's request says, line by line."""
        if isinstance(answer, Exception):
            return [Observation(raised=raised_from(answer))]
        if sample.direct:
            return [Observation(observe_value(answer.value))]
        try:
            return [self._line(entry) for entry in answer.value]
        except (TypeError, ValueError, IndexError) as error:
            raised = Raised("MalformedReply", str(error))
            raise SubmissionBroken(Outcome.RUNTIME_ERROR, raised) from error

    def _line(self, entry: list[Any]) -> Observation:
        if entry[0] is True:
            return Observation(observe_value(self._bench.link.decode(entry[1])))
        _, mro, _, text, places, name = entry
        names = tuple(map(name_of, mro))
        return Observation(raised=Raised(names[0], text_of(text), names, spans_of(places), name_of(name)))

    def _first_sent(self, batch: Sequence[SampleCheck]) -> tuple[SampleCheck, Mismatch] | None:
        link = self._bench.link
        fatal: WorkerEnded | None = None
        try:
            answers = link.call_many([check.request for check in batch if check.request is not None])
        except WorkerEnded as error:
            fatal, answers = error, list(error.answers)
        for check, answer in zip(batch, answers, strict=False):
            mismatch = self._look_safely(check, answer)
            if mismatch is not None:
                return check, mismatch
        if fatal is not None:
            check = batch[len(answers)]
            return check, _ended(check, fatal, link.stdout)
        return None

    def _look_safely(self, check: SampleCheck, answer: Answer | Exception) -> Mismatch | None:
        try:
            return self.look(check, answer)
        except WorkerEnded as error:  # its result was malformed, or an iterator that gives nothing
            return _ended(check, error, self._bench.link.stdout)

    def look(self, check: SampleCheck, answer: Answer | Exception) -> Mismatch | None:
        """How the answer to a sample's request differs from the reference's."""
        changed = answer.changed if isinstance(answer, Answer) else {}
        if self._bench.comparison.mutate_args is MutationPolicy.ALLOW:
            changed = {}
        if not changed and isinstance(answer, Answer) and answer.data == check.expected_data:
            return None
        stdout = answer.stdout if isinstance(answer, Answer) else ""
        mismatch = self._by_line(check, self.observations(check.sample, answer), stdout)
        if mismatch is None and changed:
            key, new = next(iter(changed.items()))
            given = check.sample.bindings()
            name = list(given)[key] if isinstance(key, int) and 0 <= key < len(given) else str(key)
            return replace(mutated(check.sample.text, name, new, given.get(name)), sample=check.sample)
        return mismatch

    def _first_here(self, batch: Sequence[SampleCheck]) -> tuple[SampleCheck, Mismatch] | None:
        for check in batch:
            link = self._bench.link
            link.start_call()
            try:
                got = self._observe_here(check.sample)
            except WorkerEnded as error:
                return check, _ended(check, error, link.stdout)
            mismatch = self._by_line(check, got, link.stdout)
            if mismatch is None and (changed := self._bench.changed(self._bench.parameters)) is not None:
                mismatch = replace(mutated(check.sample.text, *changed), sample=check.sample)
            if mismatch is not None:
                return check, mismatch
        return None

    def _by_line(self, check: SampleCheck, got: Sequence[Observation], stdout: str) -> Mismatch | None:
        for number, (one, other) in enumerate(zip(got, check.expected, strict=False)):
            mismatch = self._judge_line(check.sample, one, other, stdout)
            if mismatch is not None:
                shown = _up_to(check.sample.text.splitlines(), check.sample.lines, number)
                return replace(mismatch, call=shown, sample=check.sample)
        if len(got) < len(check.expected):  # no worker of ours leaves lines out
            raise SubmissionBroken(Outcome.RUNTIME_ERROR, Raised("MalformedReply", "lines without an answer"))
        return None

    def _judge_line(
        self, sample: Sample, got: Observation, expected: Observation, stdout: str
    ) -> Mismatch | None:
        call = sample.text
        if expected.raised is not None:
            wanted = expected.raised.type
            if got.raised is None:
                return not_raised(call, wanted, got.value, stdout)
            if wanted in (got.raised.mro or (got.raised.type,)):
                return None
            return unexpectedly_raised(call, wanted, True, got.raised, stdout)
        if got.raised is not None:
            return unexpectedly_raised(call, render(expected.value), False, got.raised, stdout)
        if self._acceptance is not None and sample.nodes:  # an author's own call has one answer
            found = self._acceptance.difference(sample.bindings(), got.value)
        else:
            found = compare(got.value, expected.value, self._bench.comparison)
        values = WrongValue(got.value, expected.value)
        return None if found is None else wrong_value(call, values, found, stdout)


def _up_to(shown: list[str], lines: tuple[str, ...], failing: int) -> str:
    """The shown lines up to the one that fails.

    What is shown may begin with lines that make arguments, and leaves out those that import.
    """
    extra = len(shown) - len(lines)
    return "\n".join(shown[: max(extra + failing + 1, 1)])


def _ended(check: SampleCheck, error: WorkerEnded, stdout: str) -> Mismatch:
    expected = check.expected[-1] if check.expected else Observation()
    wanted = expected.raised.type if expected.raised is not None else render(expected.value)
    raises = expected.raised is not None
    found = unexpectedly_raised(check.sample.text, wanted, raises, error.raised, stdout)
    return replace(found, sample=check.sample)
