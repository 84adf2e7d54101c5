"""The runners that are compared: how each is given the tests, started, and asked for its verdict."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import venv
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from etude.catalogue.model import Case, Problem

__all__ = ["ETUDE", "LIMIT_S", "MEMORY_GB", "RUNNERS", "Environment", "Judged", "Runner", "Suite"]

LIMIT_S: Final = 12
# For each test, where a runner can be told one: twelve tests must fit into the limit of a run.
TEST_LIMIT_S: Final = 0.5
WHOLE_TEST_LIMIT_S: Final = 1  # where it takes no fraction
MEMORY_GB: Final = 3
_OUTPUT_MB: Final = 64
# Kilobytes of memory, seconds of processor time, blocks of 512 bytes.
_ULIMIT: Final = (
    f"ulimit -v {MEMORY_GB << 20}; ulimit -t {LIMIT_S + 1}; ulimit -f {_OUTPUT_MB << 11}; ulimit -c 0"
)
_LIMITED: Final = ("sh", "-c", f'{_ULIMIT}; exec "$@"', "sh")
_LINE_IN_SOLUTION: Final = re.compile(r'(?<!\w)solution\.py(?::|", line )(\d+)')
PASS, FAIL, NOTHING = "pass", "fail", "no verdict"


@dataclass(frozen=True, slots=True)
class Judged:
    """What a runner made of a submission.

    Attributes:
        verdict: `pass`, `fail` or `no verdict`.
        line: whether what it says names a line of the submission.
        leaked: whether the submission saw the test that was run on it.
    """

    verdict: str
    seconds: float
    line: bool
    leaked: bool


@dataclass(frozen=True, slots=True)
class Suite:
    """The cases of a problem as texts, and the problem without its rules, which no other runner could check."""

    cases: tuple[Case, ...]
    entry: str
    id: str
    root: Path

    @classmethod
    def of(cls, problem: Problem, root: Path) -> Suite:
        """Copy the problem into a root of its own."""
        folder = root / problem.id
        shutil.copytree(problem.folder, folder)
        shutil.copy(problem.folder.parent / "collection.toml", folder.parent)
        file = folder / "problem.toml"
        text = re.sub(
            r"^\[\[rule\]\]\n(?:(?!\[).*\n|\[(?=\s*$)|\].*\n)*",
            "",
            file.read_text("utf-8"),
            flags=re.MULTILINE,
        )
        file.write_text(text, encoding="utf-8")
        for wrong in folder.glob("wrong/*.py"):
            if 'outcome = "rule-broken"' in wrong.read_text("utf-8"):
                wrong.unlink()
        return cls(problem.cases, problem.code.entry, problem.id, root)


@dataclass(frozen=True, slots=True)
class Runner:
    """A way to judge a submission.

    Attributes:
        packages: what is installed for it; none when it is our own.
        write: writes the tests into a folder that holds `solution.py`.
        command: what is run there; `{bin}` is the folder of its environment's programs.
        verdict: reads it from status, output and folder.
    """

    name: str
    packages: tuple[str, ...]
    write: Callable[[Suite, Path], None]
    command: tuple[str, ...]
    verdict: Callable[[int, str, Path], str]


@dataclass(frozen=True, slots=True)
class Environment:
    """A runner, installed."""

    runner: Runner
    programs: Path
    version: str
    trouble: str = ""

    @classmethod
    def create(cls, runner: Runner, folder: Path) -> Environment:
        """Install a runner by itself; `trouble` says why that was not possible."""
        if not runner.packages:
            return cls(runner, Path(sys.executable).parent, _versions(Path(sys.executable), ("etude",)))
        home = folder / f"venv-{runner.name.replace(' ', '-')}"
        venv.create(home, with_pip=True)
        python = home / "bin" / "python"
        pip = (
            str(python),
            "-m",
            "pip",
            "--quiet",
            "--disable-pip-version-check",
            "install",
            *runner.packages,
        )
        done = subprocess.run(pip, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            return cls(
                runner, home, "", f"does not install: {(done.stderr.strip().splitlines() or ['?'])[-1]}"
            )
        return cls(runner, home / "bin", _versions(python, runner.packages))

    def judge(self, suite: Suite, text: str) -> Judged:
        """Judge a submission in a folder, a home and a session of its own."""
        with tempfile.TemporaryDirectory(prefix="etude-compared-", ignore_cleanup_errors=True) as place:
            folder = Path(place) / "work"
            folder.mkdir()
            (folder / "solution.py").write_text(text, encoding="utf-8")
            self.runner.write(suite, folder)
            start = time.perf_counter()
            status, output = self._run(suite, folder, Path(place))
            seconds = time.perf_counter() - start
            verdict = NOTHING if status is None else self.runner.verdict(status, output, folder)
            said = output + "".join(_read(each) for each in folder.glob("report.*"))
        return Judged(verdict, seconds, _names_line(said, text), "SUCCEEDED" in said)

    def _run(self, suite: Suite, folder: Path, place: Path) -> tuple[int | None, str]:
        values = {"bin": str(self.programs), "problem": suite.id, "folder": str(folder)}
        command = [part.format(**values) for part in self.runner.command]
        environment = {
            "PATH": f"{self.programs}:/usr/bin:/bin",
            "HOME": str(place),
            "LANG": "C.UTF-8",
            "ETUDE_ROOTS": str(suite.root),
            "ETUDE_DATA_DIR": str(suite.root.parent / "data"),
            "ETUDE_CACHE_DIR": str(place / "cache"),
        }
        with (place / "output").open("wb") as output:
            process = subprocess.Popen(
                (*_LIMITED, *command),
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            status: int | None
            try:
                status = process.wait(LIMIT_S)
            except subprocess.TimeoutExpired:
                status = None
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        return status, _read(place / "output")


def _read(file: Path) -> str:
    return file.read_bytes()[: _OUTPUT_MB << 20].decode("utf-8", "replace") if file.is_file() else ""


def _names_line(said: str, text: str) -> bool:
    if any('"line": ' in line and '"diagnostics": [{' in line for line in said.splitlines()):
        return True
    return any(1 <= int(number) <= text.count("\n") + 1 for number in _LINE_IN_SOLUTION.findall(said))


def _versions(python: Path, packages: tuple[str, ...]) -> str:
    code = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]), sep=' + ')"
    done = subprocess.run((str(python), "-c", code, *packages), capture_output=True, text=True, check=True)
    return done.stdout.strip()


# ---------------------------------------------------------------------- pytest


def _body(case: Case) -> tuple[list[str], str]:
    *lines, last = case.call.strip().splitlines()
    return lines, last


def _write_pytest(suite: Suite, folder: Path) -> None:
    parts = [f"from solution import {suite.entry}\n"]
    for number, case in enumerate(suite.cases):
        lines, last = _body(case)
        steps = [f"expected = {case.expect}", *lines, f"assert {last} == expected"]
        parts.append(f"\n\ndef test_{number}():\n" + textwrap.indent("\n".join(steps), "    ") + "\n")
    (folder / "test_solution.py").write_text("".join(parts), encoding="utf-8")


def _pytest_verdict(status: int, _: str, folder: Path) -> str:
    """Only what it ends with and what it reports together are a verdict; a pass needs both."""
    try:
        tests = list(ET.parse(folder / "report.xml").iter("testcase"))
    except (OSError, ET.ParseError):
        return NOTHING
    failed = any(test.find(kind) is not None for test in tests for kind in ("failure", "error"))
    if status == 0 and not failed:
        return PASS
    return FAIL if status in (0, 1, 2) else NOTHING


_PYTEST: Final = ("{bin}/python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junitxml=report.xml")

# ---------------------------------------------------------------------- the others


def _write_gradescope(suite: Suite, folder: Path) -> None:
    tests = []
    for number, case in enumerate(suite.cases):
        lines, last = _body(case)
        load = f"from solution import {suite.entry}"  # as its examples do: an error there fails the test
        steps = [load, f"expected = {case.expect}", *lines, f"self.assertEqual({last}, expected)"]
        tests.append(
            f"    @weight(1)\n    def test_{number}(self):\n" + textwrap.indent("\n".join(steps), " " * 8)
        )
    text = (
        "import unittest\n"
        "from gradescope_utils.autograder_utils.decorators import weight\n"
        "from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner\n\n\n"
        "class Tests(unittest.TestCase):\n" + "\n\n".join(tests) + "\n\n\n"
        'if __name__ == "__main__":\n'
        "    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Tests)\n"
        '    with open("report.json", "w") as stream:\n'
        '        JSONTestRunner(visibility="visible", stream=stream).run(suite)\n'
    )
    (folder / "run_tests.py").write_text(text, encoding="utf-8")


def _gradescope_verdict(_: int, __: str, folder: Path) -> str:
    try:
        tests = json.loads(_read(folder / "report.json"))["tests"]
    except (ValueError, KeyError):
        return NOTHING
    return PASS if tests and all(test["score"] == test["max_score"] for test in tests) else FAIL


def _write_check50(suite: Suite, folder: Path) -> None:
    checks = folder / "checks"
    checks.mkdir()
    (checks / ".cs50.yaml").write_text(
        'check50:\n  checks: __init__.py\n  files:\n    - !exclude "*"\n    - !require solution.py\n'
    )
    parts = ["import check50\nimport check50.py\n"]
    for number, case in enumerate(suite.cases):
        lines, last = _body(case)
        steps = [
            repr(case.name),
            f'{suite.entry} = check50.py.import_("solution.py").{suite.entry}',
            f"expected = {case.expect}",
            *lines,
            f"got = {last}",
            "if got != expected:",
            "    raise check50.Mismatch(repr(expected), repr(got))",
        ]
        head = f"\n\n@check50.check(timeout={WHOLE_TEST_LIMIT_S})\ndef test_{number}():\n"
        parts.append(head + textwrap.indent("\n".join(steps), "    ") + "\n")
    (checks / "__init__.py").write_text("".join(parts), encoding="utf-8")


def _check50_verdict(_: int, __: str, folder: Path) -> str:
    try:
        results = json.loads(_read(folder / "report.json"))["results"]
    except (ValueError, KeyError):
        return NOTHING
    return PASS if results and all(each["passed"] for each in results) else FAIL


def _write_okpy(suite: Suite, folder: Path) -> None:
    (folder / "tests").mkdir()
    (folder / "tests" / "__init__.py").touch()
    cases = []
    for case in suite.cases:
        lines, last = _body(case)
        # What a line between gives is not looked at, as in the other runners.
        kept = [f"_ = {line}" if isinstance(ast.parse(line).body[0], ast.Expr) else line for line in lines]
        code = "".join(f">>> {line}\n" for line in (*kept, last))
        cases.append({"code": f"{code}{eval(case.expect or '')!r}\n", "hidden": False, "locked": False})
    setup = f">>> from solution import {suite.entry}"
    found = {"cases": cases, "scored": True, "setup": setup, "teardown": "", "type": "doctest"}
    test = {"name": "all", "points": 1, "suites": [found]}
    (folder / "tests" / "all.py").write_text(f"test = {test!r}\n", encoding="utf-8")
    config = {
        "name": "compared",
        "endpoint": "none",
        "src": ["solution.py"],
        "tests": {"tests/all.py": "ok_test"},
        "default_tests": ["all"],
        "protocols": ["file_contents", "grading"],
    }
    (folder / "compared.ok").write_text(json.dumps(config))


def _okpy_verdict(_: int, output: str, __: Path) -> str:
    summary = output.rpartition("\nTest summary\n")[2]
    if re.match(r"\s*\d+ test cases? passed! No cases failed\.", summary):
        return PASS
    return FAIL if "before encountering first failed test case" in summary else NOTHING


def _write_nothing(_: Suite, __: Path) -> None:
    """Étude has the problem."""


def _etude_verdict(_: int, output: str, __: Path) -> str:
    for line in output.splitlines():
        if line.startswith("{"):
            outcome = json.loads(line)["outcome"]
            return {"accepted": PASS, "internal-error": NOTHING}.get(outcome, FAIL)
    return NOTHING


ETUDE: Final = Runner(
    "Étude",
    (),
    _write_nothing,
    (
        "{bin}/python",
        "-P",
        "-m",
        "etude",
        "test",
        "--format",
        "json",
        "--problem",
        "{problem}",
        "solution.py",
    ),
    _etude_verdict,
)
RUNNERS: Final = (
    Runner("pytest", ("pytest",), _write_pytest, _PYTEST, _pytest_verdict),
    Runner(
        "pytest, forked and timed",
        ("pytest", "pytest-forked", "pytest-timeout"),
        _write_pytest,
        (*_PYTEST, "--forked", f"--timeout={TEST_LIMIT_S}"),
        _pytest_verdict,
    ),
    Runner(
        "pytest, restarted and timed",
        ("pytest", "pytest-xdist", "pytest-timeout"),
        _write_pytest,
        (*_PYTEST, "-n", "1", "--max-worker-restart=100", f"--timeout={TEST_LIMIT_S}"),
        _pytest_verdict,
    ),
    Runner(
        "gradescope-utils",
        ("gradescope-utils",),
        _write_gradescope,
        ("{bin}/python", "run_tests.py"),
        _gradescope_verdict,
    ),
    Runner(
        "okpy",
        ("okpy",),
        _write_okpy,
        ("{bin}/ok", "--local", "--timeout", str(WHOLE_TEST_LIMIT_S)),
        _okpy_verdict,
    ),
    Runner(
        "check50",
        ("check50",),
        _write_check50,
        ("{bin}/check50", "--dev", "-o", "json", "--output-file", "report.json", "{folder}/checks"),
        _check50_verdict,
    ),
)
