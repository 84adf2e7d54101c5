"""What is known about a Python interpreter: its version and some of its packages."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etude.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Interpreter", "ask_interpreter"]

_PATIENCE_S: Final = 20.0
# Runs under any Python 3 that a learner may have set, also one that is too old.
_QUESTION: Final = """
import json, platform, sys
try:
    from importlib import metadata
except ImportError:
    metadata = None
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = metadata.version(name)
    except Exception:
        pass
print(json.dumps([platform.python_implementation(), platform.python_version(), found]))
"""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """An interpreter that answered. `packages` holds those of the asked ones that it has."""

    implementation: str
    version: str
    packages: tuple[tuple[str, str], ...]


def ask_interpreter(python: Path, packages: Sequence[str]) -> Interpreter:
    """Start the interpreter, isolated from the environment, and ask for versions.

    Raises:
        SettingsError: it does not answer; the text is the reason.
    """
    try:
        done = subprocess.run(  # noqa: S603  the interpreter that the learner's code would run in anyway
            [python, "-I", "-c", _QUESTION, *packages],
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=True,
            stdin=subprocess.DEVNULL,
        )
        implementation, version, found = json.loads(done.stdout)
    except subprocess.CalledProcessError as error:
        last = (error.stderr or "").strip().splitlines()[-1:]
        raise SettingsError(last[0] if last else str(error)) from error
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise SettingsError(str(error)) from error
    return Interpreter(implementation, version, tuple(sorted(found.items())))
