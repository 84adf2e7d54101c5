"""Modules of the problem that lie beside the submission, which imports them as it would from its own folder."""

from __future__ import annotations

import importlib.machinery
import sys
import types
from collections.abc import Mapping, Sequence

from .loading import compiled

__all__ = ["lay_beside"]


class _Support:
    """Finds and loads modules of which only the texts are there."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,  # noqa: ARG002  # as the import system calls it
        target: types.ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        if name not in self._texts:
            return None
        return importlib.machinery.ModuleSpec(name, self, origin=f"{name}.py")  # type: ignore[arg-type]  # a loader by what it does

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        """An ordinary module will do."""

    def exec_module(self, module: types.ModuleType) -> None:
        exec(compiled(self._texts[module.__name__], f"{module.__name__}.py"), module.__dict__)


def lay_beside(texts: Mapping[str, str]) -> None:
    """Let `import NAME` find these texts from now on, by the names of their modules."""
    if texts:
        sys.meta_path.insert(0, _Support(texts))
