"""What both sides find in their environment."""

from __future__ import annotations

import os
from typing import Final

__all__ = ["clean_environment"]

# Each makes a cold start slower than a learner's: no compiled files are kept, numpy's library is told of
# another processor, Python does more checks.
_HANDICAPS: Final = ("PYTHONDONTWRITEBYTECODE", "OPENBLAS_CORETYPE", "PYTHONUNBUFFERED", "PYTHONDEVMODE")


def clean_environment(*, ours: bool) -> dict[str, str]:
    """The environment without what would slow a side down; only ours may need the path to etude."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in _HANDICAPS and not name.startswith(("PYTEST_", "ETUDE_"))
    }
    if not ours:
        environment.pop("PYTHONPATH", None)
        # pytest-lsp and others, which are here for our own tests, would make pytest three times slower.
        environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return environment
