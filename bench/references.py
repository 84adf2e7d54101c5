"""What it costs to run every reference of the catalogue against every test, start of the command included."""

from __future__ import annotations

import resource
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from environment import clean_environment

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root
from etude.cli.played_session import SERVER

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ReferenceRuns", "run_references"]


@dataclass(frozen=True, slots=True)
class ReferenceRuns:
    """How many references were accepted, and the processor time of all processes in seconds."""

    problems: int
    cpu_s: float


def run_references(folder: Path) -> ReferenceRuns:
    """Judge them all with one `etude test`, as a learner's folder of finished exercises.

    Raises:
        SystemExit: one of them is not accepted.
    """
    place = folder / "references"
    place.mkdir()
    root = builtin_root()
    files = []
    for described in sorted(root.path.glob("[!_]*/*/problem.toml")):
        problem = load_problem(described.parent, root)
        files.append(place / f"{problem.id.replace('/', '_').replace('-', '_')}.py")
        files[-1].write_text(f"# etude: {problem.id}\n\n{problem.reference.text}", encoding="utf-8")
    own = {"ETUDE_DATA_DIR": str(place / "data"), "ETUDE_CACHE_DIR": str(place / "cache")}
    command = [*SERVER[:-1], "test", "--format", "json", *map(str, files)]
    before = _children_s()
    done = subprocess.run(
        command, env=clean_environment(ours=True) | own, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"not every reference is accepted: etude test ended with {done.returncode}")
    return ReferenceRuns(len(files), round(_children_s() - before, 1))


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
