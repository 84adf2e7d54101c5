"""Where problems are looked for: the built-in catalogue, the learner's own, and those of the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import etude
from etude.catalogue.model import Root
from etude.errors import CatalogueError
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.catalogue.trust import TrustStore


def builtin_root() -> Root:
    """The catalogue that comes with Étude: inside the installed package, or beside `server/` in a checkout.

    Raises:
        CatalogueError: neither is there.
    """
    package = Path(etude.__file__).resolve().parent
    candidates = [package / "problems"]
    if package.parent.name == "server":
        candidates.append(package.parent.parent / "problems")
    for path in candidates:
        if path.is_dir():
            return Root(path, builtin=True, trusted=True)
    raise CatalogueError(say("catalogue.no_builtin_root", path=candidates[0]))


def resolve_roots(
    builtin: Root, user_roots: Iterable[Path], workspace_folders: Iterable[Path], trust: TrustStore
) -> tuple[Root, ...]:
    """The roots in order of precedence, each real folder once.

    A workspace's `problems/` counts when it holds a collection. Nothing but the built-in root is trusted
    unless the learner said so.
    """
    candidates = [
        *user_roots,
        *(folder / "problems" for folder in workspace_folders if has_catalogue(folder)),
    ]
    roots = {builtin.path.resolve(): builtin}
    for path in candidates:
        real = path.expanduser().resolve()
        if real not in roots:
            roots[real] = Root(real, trusted=trust.is_trusted(real))
    return tuple(roots.values())


def has_catalogue(folder: Path) -> bool:
    """Whether the folder brings problems of its own."""
    try:
        return any((folder / "problems").glob("*/collection.toml"))
    except OSError:
        return False
