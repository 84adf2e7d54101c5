"""The controls: each attack succeeds where the layer that stops it is not there, or the suite would prove nothing.

    off: landlock, limits    the judge with these layers switched off: the submission says SUCCEEDED
    pytest passes            plain pytest, tests and submission in one process: it ends with status 0
    pytest has no verdict    … it hangs, or ends without a report
    pytest leaks             … the submission says SUCCEEDED
    naive: EXPRESSION        what one might do with the value, in one process: it raises, hangs or dies
    arrives                  what it writes changes the verdict: with its writing muted the verdict is another

Nothing here can do harm: every process has limits, an end, and a home of its own.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from attacks import PROBLEMS, Attack
from judging import judge_once

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.judge.service import JudgeService

if TYPE_CHECKING:
    from world import World

    from etude.catalogue.model import Problem

_SECONDS = 4  # for what may have no end
_TIME = re.compile(r"^time_s = .*$", re.MULTILINE)
_PATIENCE_S = 60  # for what ends by itself, however busy the machine is
_MUTED = "_nothing_written = lambda *_: 1 << 40\n_nothing_read = lambda *_: b''\n"
_NAIVE = """
import sys
exec(compile(open("solution.py", encoding="utf-8", errors="surrogatepass").read(), "solution.py", "exec"))
entry = globals().get("middle") or globals().get("rescale")
numbers = [-3, 1, 2]
if "rescale" in globals():
    import numpy as np
    numbers = np.array([1.0, 2.0, 3.0])
expression = sys.argv[1]
if "value" in expression:
    value = entry(numbers)
eval(expression)
print("HARMLESS")
"""


async def succeeds(attack: Attack, profile: str, world: World) -> str:
    """What an attack comes to without what stops it; empty when it succeeds."""
    kind, _, argument = attack.control.partition(":")
    name = attack.problems()[profile]
    source = attack.source(world.places(name))
    if kind == "off":
        return await _with_layers_off(attack, name, source, argument, world)
    if kind == "arrives":
        return await _arrives(name, source)
    with tempfile.TemporaryDirectory(prefix=f"{world.name}-control-") as folder:
        (Path(folder) / "solution.py").write_text(source, encoding="utf-8", errors="surrogatepass")
        if kind == "naive":
            return _naively(Path(folder), argument.strip())
        return _in_pytest(Path(folder), name, kind)


async def _with_layers_off(attack: Attack, name: str, source: str, layers: str, world: World) -> str:
    off = frozenset(layer.strip() for layer in layers.split(","))
    service = JudgeService(protected=(PROBLEMS,), off=off)
    with tempfile.TemporaryDirectory(prefix=f"{world.name}-control-") as folder:
        try:
            verdict, _ = await judge_once(service, name, source, instead=_patient(Path(folder), name))
        finally:
            await service.close()
    damage = world.damage()
    if verdict is None:
        return "no verdict"
    if off - set(verdict.isolation.missing):
        return f"only {verdict.isolation.missing} were off"
    if attack.replaces:
        return "" if any("SUCCEEDED" in each for each in damage) else f"nothing happened: {damage}"
    return "" if "SUCCEEDED" in verdict.stdout else f"{verdict.outcome}: {verdict.stdout[-300:]}"


def _patient(root: Path, name: str) -> Problem:
    """The problem with a longer limit: it is not what shall stop the attack, and to fill memory takes its time."""
    folder = Path(shutil.copytree(PROBLEMS / name, root / name))
    head = folder / "problem.toml"
    head.write_text(_TIME.sub(f"time_s = {_SECONDS}.0", head.read_text(encoding="utf-8")), encoding="utf-8")
    return load_problem(folder, Root(root, builtin=True, trusted=True))


async def _arrives(name: str, source: str) -> str:
    service = JudgeService(protected=(PROBLEMS,))
    try:
        loud, _ = await judge_once(service, name, source)
        muted, _ = await judge_once(service, name, _muted(source))
    finally:
        await service.close()
    if loud is None or muted is None:
        return "no verdict"
    outcomes = [
        [(test.outcome, test.raised and test.raised.type) for test in each.tests] for each in (loud, muted)
    ]
    return "" if outcomes[0] != outcomes[1] else f"{loud.outcome} with it and without it"


def _muted(source: str) -> str:
    """The same submission, which does everything but write to descriptors or change them."""
    for name in ("os.write(", "os.set_blocking("):
        source = source.replace(name, "_nothing_written(")
    return _MUTED + source.replace("os.read(", "_nothing_read(")


def _naively(folder: Path, expression: str) -> str:
    ended = _run([sys.executable, "-I", "-c", _NAIVE, expression], folder)
    return f"nothing happened: {ended.output[-300:]}" if "HARMLESS" in ended.output else ""


def _in_pytest(folder: Path, name: str, kind: str) -> str:
    for test in (PROBLEMS / name / "tests").glob("test_*.py"):
        shutil.copy(test, folder)
    options = ["-p", "no:cacheprovider", "-q", "-s", "--junitxml=report.xml", "--rootdir=.", "-c", os.devnull]
    seconds = _SECONDS if kind == "pytest has no verdict" else _PATIENCE_S
    ended = _run([sys.executable, "-m", "pytest", *options, "."], folder, seconds)
    reported = (folder / "report.xml").exists() and not ended.timed_out
    if kind == "pytest passes":
        success = ended.status == 0
    elif kind == "pytest has no verdict":
        success = not reported or ended.status not in (0, 1)
    elif kind == "pytest leaks":
        success = "SUCCEEDED" in ended.output
    else:
        raise ValueError(kind)
    return "" if success else f"status {ended.status}, reported: {reported}: {ended.output[-800:]}"


class _Ended:
    def __init__(self, status: int, output: str, *, timed_out: bool) -> None:
        self.status = status
        self.output = output
        self.timed_out = timed_out


def _run(command: list[str], folder: Path, seconds: int = _SECONDS) -> _Ended:
    """Run something hostile: in a session of its own, limited, ended with all its children."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "HOSTILE_TOKEN": "a secret of the environment",
    }
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,  # nobody ever writes to it
            stdout=output,
            stderr=output,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: _limit(seconds),  # noqa: PLW1509  # no thread runs here
        )
        timed_out = False
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            timed_out = True
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            assert process.stdin is not None
            process.stdin.close()
    text = (folder / "output").read_bytes()
    return _Ended(process.returncode, text.decode("utf-8", "replace"), timed_out=timed_out)


def _limit(seconds: int) -> None:
    for limit, value in (
        (resource.RLIMIT_AS, 2 << 30),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_FSIZE, 256 << 20),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))
