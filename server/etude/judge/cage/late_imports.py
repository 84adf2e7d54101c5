"""Imports of a profile's packages after the worker's doors are closed.

A worker cannot list site-packages, where other packages are no business of a submission's. What a profile's
packages consist of is therefore written down before.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Iterable, Sequence
from types import ModuleType

__all__ = ["LateImports", "narrow_import_path"]

_SITE_FOLDERS = ("site-packages", "dist-packages")
_SUFFIXES = tuple(importlib.machinery.all_suffixes())


class LateImports:
    """Finds the top-level modules of some packages by their names.

    Args:
        paths: files and folders of the packages.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._modules: dict[str, tuple[str, list[str] | None]] = {}
        for path in paths:
            name = os.path.basename(path)
            inside = os.path.join(path, "__init__.py")
            if os.path.isfile(inside):
                self._modules[name] = (inside, [path])
            elif name.endswith(_SUFFIXES) and os.path.isfile(path):
                self._modules[name.partition(".")[0]] = (path, None)

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,  # noqa: ARG002  # importlib gives it
    ) -> importlib.machinery.ModuleSpec | None:
        """How to load a module, if it is one of these."""
        if path is not None or name not in self._modules:
            return None
        file, inside = self._modules[name]
        return importlib.util.spec_from_file_location(name, file, submodule_search_locations=inside)


def narrow_import_path(paths: Sequence[str]) -> None:
    """Leave the standard library, and these files and folders of packages."""
    sys.path[:] = [path for path in sys.path if not path.rstrip("/").endswith(_SITE_FOLDERS)]
    sys.path_importer_cache.clear()
    sys.meta_path.append(LateImports(paths))
