"""A problem with everything that can be worked out before a submission comes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import MutationPolicy, Problem
from etude.judge.answer import Submission
from etude.judge.link import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.judge.cage_socket import CageSocket
    from etude.judge.case_check import CaseCheck
    from etude.judge.collection import Collected
    from etude.judge.property_check import PropertyCheck
    from etude.judge.sample_check import SampleCheck, SampleRunner
    from etude.judge.solution_module import SolutionModule
    from etude.judge.verdict import Isolation

__all__ = ["UNWRITTEN", "PreparedProblem", "new_link", "own_names"]

UNWRITTEN = "NotImplementedError"  # what a starter raises
_FILENAME = "solution.py"


@dataclass(frozen=True, slots=True)
class PreparedProblem:
    """What judging a submission needs.

    Attributes:
        module: the module that tests import.
        runner: runs inputs made from the input specification.
        probes: inputs tried when looking for the smallest call that goes wrong, with the reference's answers.
        also: calls tried after those, with the same.
        drawn: the inputs of the properties, with the same.
        askable: the checks that can be asked ahead, in the order of the tests.
        collected: the pytest items.
        case_requests: by the name of the case the packed request that does what it does, where a worker can alone.
        needed: the entry, then the other names that tests mention.
    """

    problem: Problem
    cage: CageSocket
    isolation: Isolation
    module: SolutionModule
    runner: SampleRunner
    probes: tuple[SampleCheck, ...]
    also: tuple[SampleCheck, ...]
    drawn: tuple[SampleCheck, ...]
    askable: tuple[CaseCheck | PropertyCheck, ...]
    collected: Collected
    needed: tuple[str, ...]
    case_requests: Mapping[str, bytes]


def new_link(
    problem: Problem, cage: CageSocket, source: str, control_fd: int = -1, time_s: float = 0.0
) -> Link:
    """A conversation with a submission to this problem.

    Args:
        problem: whose limits there are.
        cage: where workers come from.
        source: the submission.
        control_fd: readable when it is to end; -1 for none.
        time_s: another limit for each test; 0 for the problem's.
    """
    limits = problem.limits
    support = tuple((PurePosixPath(file.name).stem, file.text) for file in problem.support)
    time_s = time_s or limits.time_s
    submission = Submission(source, _FILENAME, time_s, limits.memory_mb, limits.output_kb, support)
    write_back = problem.comparison.mutate_args is MutationPolicy.ALLOW
    return Link(cage, submission, control_fd=control_fd, write_back=write_back)


def own_names(names: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The names a module defines itself: no imported modules or functions."""
    return {name: kind for name, kind in names.items() if kind[0] != "module" and kind[1:2] != [False]}
