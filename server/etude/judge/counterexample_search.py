"""Looking for the smallest ordinary call on which a submission and the reference differ."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from etude.errors import JudgeError
from etude.judge.answers_ahead import AnswersAhead
from etude.judge.learner_errors import WorkerEnded, raised_from
from etude.judge.prepared_problem import PreparedProblem, new_link
from etude.judge.relations import with_relation
from etude.judge.verdict import Counterexample, Outcome, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.judge.link import Link
    from etude.judge.sample_check import SampleCheck
    from etude.judge.workbench import Mismatch

__all__ = ["CounterexampleSearch"]

_PROBE_TIME_S = 0.5


class CounterexampleSearch:
    """One search, for one submission that failed."""

    def __init__(self, prepared: PreparedProblem, source: str, control_fd: int) -> None:
        self._prepared = prepared
        self._source = source
        self._control_fd = control_fd
        self._returned_at: Span | None = None
        self.shown: Mismatch | None = None  # what the counterexample that was found last tells of
        # A fresh worker, so that the answer does not depend on what the tests did.
        self._link: Link | None = None

    def begin(self) -> None:
        """Have a worker load the submission and try the first inputs already, beside the tests that still run."""
        if self._link is None:
            self._link = new_link(self._prepared.problem, self._prepared.cage, self._source, self._control_fd)
            self._link.start_test(min(self._prepared.problem.limits.time_s, _PROBE_TIME_S))
            self._link.begin_load()
            first = self._prepared.runner.first_requests(self._prepared.probes)
            self._link.ahead = AnswersAhead(self._link, [(first, first)] if first else [])

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._link is not None:
            self._link.close()

    def find(self, mismatches: Sequence[tuple[Outcome, Mismatch]], outcome: Outcome) -> Counterexample | None:
        """The smallest ordinary call that goes wrong, of the probes; else one that is named beside them.

        Where there is none either, one that a shown test made.

        Args:
            mismatches: what shown tests found, with their outcomes.
            outcome: that of the whole submission; a mismatch of the same outcome is the most telling.
        """
        found = self._search()
        drawn = next(
            (each for _, each in mismatches if each.sample is not None and each.sample.ordinary), None
        )
        if found is not None and not found.ordinary and drawn is not None:
            # An ordinary input of a property goes wrong: no edge alone does. A call of the author's is smaller than it.
            if not found.edge:
                return dataclasses.replace(found, ordinary=True)
            self._returned_at = None
            return self._as_counterexample(drawn, ordinary=True, edge="")
        if found is not None:
            return found
        same = [mismatch for its_outcome, mismatch in mismatches if its_outcome is outcome]
        shown = same or [mismatch for _, mismatch in mismatches]
        return self._as_counterexample(shown[0], ordinary=True, edge="") if shown else None

    def _search(self) -> Counterexample | None:
        self.begin()
        link = self._link
        if link is None or link.load().error is not None:
            return None
        self._prepared.module.use(link)
        try:
            return self._smallest(link)
        finally:
            self._prepared.module.use(None)

    def _smallest(self, link: Link) -> Counterexample | None:
        probes = self._prepared.probes
        edge_only: tuple[SampleCheck, Mismatch] | None = None
        at = 0
        tried_all = True
        while at < len(probes):
            try:
                found = self._prepared.runner.first_mismatch(probes[at:])
            except JudgeError:
                raise
            except Exception:  # the result was of a make-up that the call template cannot work with
                tried_all = False
                break
            if link.is_overdrawn:
                tried_all = False
                break
            if found is None:
                break
            check, mismatch = found
            if check.sample.ordinary:
                return self._as_counterexample(self._traced(link, check, mismatch), ordinary=True, edge="")
            edge_only = edge_only or found
            at = probes.index(check) + 1
        if edge_only is None:
            beside = self._beside(link)
            return (
                None if beside is None else self._as_counterexample(beside, ordinary=not tried_all, edge="")
            )
        check, mismatch = edge_only
        # That nothing else goes wrong is said only where all else was tried.
        edge = check.sample.edge if tried_all else ""
        return self._as_counterexample(self._traced(link, check, mismatch), ordinary=not tried_all, edge=edge)

    def _beside(self, link: Link) -> Mismatch | None:
        """The first of the calls beside the probes that goes wrong. They may be large: each has a test's time."""
        link.start_test()
        try:
            found = self._prepared.runner.first_mismatch(self._prepared.also)
        except JudgeError:
            raise
        except Exception:  # the result was of a make-up that the lines cannot work with
            return None
        return None if found is None else found[1]

    def _traced(self, link: Link, check: SampleCheck, mismatch: Mismatch) -> Mismatch:
        """Call once more while noting where the function returned."""
        self._returned_at = None
        if check.sample.direct and mismatch.raised is None:
            link.start_test(_PROBE_TIME_S * 2)
            try:
                answer = link.call(
                    self._prepared.problem.code.entry, tuple(check.sample.bindings().values()), {}, trace=True
                )
                self._returned_at = answer.returned_at
            except WorkerEnded:
                pass  # it went well without the trace: the place is then simply not known
            except Exception as error:
                if raised_from(error) is None:
                    raise
        return mismatch

    def _as_counterexample(self, mismatch: Mismatch, *, ordinary: bool, edge: str) -> Counterexample:
        self.shown = mismatch
        difference, values = mismatch.difference, mismatch.values
        if values is not None:  # of the one that is shown alone: the first answer to a save waits for it
            difference = with_relation(difference, values.got, values.expected)
        return Counterexample(
            call=mismatch.call,
            expected=mismatch.expected,
            got=mismatch.got,
            difference=difference,
            stdout=mismatch.stdout,
            raised=mismatch.raised,
            ordinary=ordinary,
            returned_at=self._returned_at,
            changed_argument=mismatch.changed_argument,
            edge=edge,
        )
