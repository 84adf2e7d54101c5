"""Everything that can be said of a problem's files without running anything, a step at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.authoring.blanks import check_blanks
from etude.authoring.checks import READING
from etude.authoring.draft import read_draft
from etude.authoring.links import check_links
from etude.authoring.remark import Check, Remark
from etude.catalogue.content_rules import content_rules
from etude.catalogue.load import load_problem
from etude.errors import BrokenProblem
from etude.feedback.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etude.authoring.proof_cache import ProofCache
    from etude.catalogue.model import Problem, Root
    from etude.errors import Fault

__all__ = ["Look"]


class Look:
    """One look at a problem as it is on the disk.

    Attributes:
        problem: what was loaded; None where it is broken, or something of the template is left to be written.
        remarks: what was found so far.
    """

    def __init__(self, folder: Path, root: Root, proofs: ProofCache) -> None:
        self.folder = folder
        self.problem: Problem | None = None
        self.remarks: list[Remark] = []
        self._root = root
        self._proofs = proofs

    def steps(self) -> Iterator[None]:
        """Look, and pause every few ten milliseconds, so that others get their turn."""
        self.remarks += check_blanks(self.folder)
        is_template = bool(self.remarks)
        try:
            problem = load_problem(self.folder, self._root)
        except BrokenProblem as error:
            self.add_faults(error.faults)
            return
        if is_template:
            return
        yield
        draft = read_draft(problem)
        is_proven = content_rules(problem.importer).is_proven
        for readings in READING.values() if is_proven else ():
            for reading in readings:
                self.remarks += reading(draft)
                yield
        self.remarks += check_links(draft)
        yield
        # What `etude author check` has found in this very state: mutants, needed cases, wrong solutions.
        self.remarks += self._proofs.find(self._proofs.key(self.folder), self.folder) or ()
        self.remarks = list(dict.fromkeys(self.remarks))
        self.problem = problem

    def add_faults(self, faults: tuple[Fault, ...]) -> None:
        """Take over what loading or collecting found."""
        for each in faults:
            self.remarks.append(Remark(Check.SCHEMA, Severity.ERROR, each.file, each.line, each.message))

    @property
    def is_trusted(self) -> bool:
        """Whether code of the problem may run."""
        return self._root.builtin or self._root.trusted

    def on(self, name: str) -> list[Remark]:
        """The remarks on a file of the problem."""
        return [remark for remark in self.remarks if remark.file == self.folder / name]
