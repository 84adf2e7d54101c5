"""Running something as a user without privileges, from root, with the packages of this interpreter."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

__all__ = ["NotPossible", "command_as_nobody"]

_NOBODY = 65534
_NEEDED = "import msgpack, numpy, pytest"


class NotPossible(Exception):
    """It cannot be done here, and why."""


def command_as_nobody(home: Path) -> list[str]:
    """The command to put before a script; `home` becomes that user's.

    The interpreter at hand often lies in the home of root, where nobody else can read. Then another one of the
    same version takes its place, with an environment of its own that sees the same packages.

    Raises:
        NotPossible: this is not root, or nobody can read what is needed.
    """
    if os.geteuid() != 0:
        raise NotPossible("this is not root")
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        raise NotPossible("there is no setpriv here")
    os.chown(home, _NOBODY, _NOBODY)
    who = [setpriv, f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for interpreter in (Path(sys.executable), Path("/usr/bin") / version, Path("/usr/local/bin") / version):
        python = _environment(interpreter, home) if interpreter != Path(sys.executable) else interpreter
        # It has to start itself again, as the judge does.
        again = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-I', '-c', sys.argv[1]]).returncode)"
        if python is not None and _succeeds([*who, str(python), "-c", again, _NEEDED]):
            return [*who, str(python)]
    raise NotPossible(f"no {version} with the packages of this one is readable for everybody")


def _environment(interpreter: Path, home: Path) -> Path | None:
    folder = home / f"environment-{interpreter.parent.parent.name or 'root'}"
    if not interpreter.exists() or not _succeeds(
        [str(interpreter), "-m", "venv", "--without-pip", str(folder)]
    ):
        return None
    packages = next((folder / "lib").glob("python3.*/site-packages"))
    shutil.rmtree(packages)
    packages.symlink_to(sysconfig.get_path("purelib"))
    return folder / "bin" / "python"


def _succeeds(command: list[str]) -> bool:
    environment = {"PATH": os.environ["PATH"]}
    return subprocess.run(command, capture_output=True, env=environment, check=False).returncode == 0
