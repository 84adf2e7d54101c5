"""The module that tests import: every name in it reaches the submission that is being judged."""

from __future__ import annotations

import builtins
import contextlib
import sys
import types
from typing import TYPE_CHECKING, Any

from etude.errors import JudgeError
from etude.judge.late_names import AbsentConstant, LateName
from etude.judge.learner_errors import MissingName, base_classes, exception_class

if TYPE_CHECKING:
    from pathlib import Path

    from etude.judge.link import Link

__all__ = ["SolutionModule"]


class SolutionModule(types.ModuleType):
    """Stands in for the learner's module.

    What kind each name is was learned from the reference: functions and classes are bound late, exceptions
    are real classes, constants are read from the submission whenever they are asked for.
    """

    def __init__(
        self,
        name: str,
        kinds: dict[str, list[Any]],
        operations: frozenset[str] = frozenset(),
        folder: Path | None = None,
    ) -> None:
        super().__init__(name)
        self._folder = folder
        self.__all__ = [each for each in kinds if not each.startswith("_")]  # what `import *` gives
        self._operations = operations
        self._kinds = kinds
        self._link: Link | None = None
        self._late: dict[str, LateName] = {}
        self.exceptions: dict[str, type[Exception]] = {}
        for defined, names in sorted(_exceptions(kinds).items(), key=lambda entry: len(entry[1])):
            made = exception_class(names, self.exceptions)
            made.__module__ = name
            self.exceptions[defined] = made

    def install(self) -> None:
        """Make `import <name>` give this module."""
        sys.modules[self.__name__] = self

    def use(self, link: Link | None) -> None:
        """From here on names reach this submission; None: no submission is being judged."""
        self._link = link
        if link is not None:
            link.references.exceptions = self.exceptions
            link.references.operations = self._operations
            link.references.folder = self._folder
            if link.loaded is not None and link.loaded.error is None:
                self._derive_exceptions(_exceptions(link.loaded.names))

    def current(self) -> Link:
        """The submission being judged.

        Raises:
            JudgeError: tests call the solution while they are collected.
        """
        if self._link is None:
            raise JudgeError(f"{self.__name__} is used while the tests are collected; use it inside a test")
        return self._link

    def is_constant(self, name: str) -> bool:
        """Whether the reference defines it as plain data."""
        return name in self._kinds and bool(self._kinds[name][0] == "constant")

    def defines(self, name: str) -> bool:
        """Whether it is one of the reference's names."""
        return name in self._kinds

    @property
    def names(self) -> dict[str, Any]:
        """What expressions of cases may mention, constants excepted."""
        return {name: getattr(self, name) for name in self._kinds if not self.is_constant(name)}

    def rebind_constants(self, modules: list[types.ModuleType]) -> None:
        """Give test modules that did `from solution import LIMIT` the submission's value."""
        for module in modules:
            for name, value in list(vars(module).items()):
                if isinstance(value, LateName) and self.is_constant(value.__name__):
                    try:
                        constant = self.current().get(0, value.__name__)
                    except MissingName:
                        constant = AbsentConstant(value.__name__)
                    setattr(module, name, constant)

    def _derive_exceptions(self, found: dict[str, tuple[str, ...]]) -> None:
        """Give the exceptions the bases that they have in the submission: tests may catch them by those."""
        ours = {name: self.exceptions[name] for name in found if name in self.exceptions}
        for kind in ours.values():
            _set_bases(kind, (Exception,))
        for name, kind in sorted(ours.items(), key=lambda entry: len(found[entry[0]])):
            _set_bases(kind, base_classes(found[name][1:], ours))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._kinds:
            raise AttributeError(f"the reference solution defines no {name!r}")
        if name in self.exceptions:
            return self.exceptions[name]
        if self.is_constant(name) and self._link is not None:
            return self._link.get(0, name)
        return self._late.setdefault(name, LateName(name, self.current))


def _exceptions(kinds: dict[str, list[Any]]) -> dict[str, tuple[str, ...]]:
    """The exceptions that are no built-in ones, each with the names of its classes, its own first."""
    return {
        name: tuple(kind[1])
        for name, kind in kinds.items()
        if kind[0] == "exception" and not isinstance(getattr(builtins, name, None), type)
    }


def _set_bases(kind: type[Exception], bases: tuple[type[Exception], ...]) -> None:
    # Bases whose instances are laid out otherwise, such as OSError's, cannot be exchanged: those learned from
    # the reference then stay.
    if kind.__bases__ != bases:
        with contextlib.suppress(TypeError):
            kind.__bases__ = bases
