"""Collecting a problem's hidden tests with pytest, once, and running the collected items many times.

Cases and properties become items of their own; `tests/test_*.py` are collected as they are. Every report sent
to `pytest_runtest_logreport` counts, those of subtests too: a failing `subTest` does not fail what the run
protocol returns.
"""

from __future__ import annotations

import os
import sys
import threading
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from _pytest.config import _prepareconfig
from _pytest.main import Session
from _pytest.runner import call_and_report, runtestprotocol

from etude.errors import BrokenProblem, Fault, MachineExhausted
from etude.judge.collection_faults import fault_of_error, fault_of_report
from etude.judge.quiet_unittest import quieten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from types import ModuleType

__all__ = ["Collected", "ItemResult", "Runnable", "collect"]

_OPTIONS = [
    *("-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:faulthandler", "-p", "no:logging"),
    *("-p", "no:unraisableexception", "-p", "no:threadexception", "-p", "no:junitxml", "-p", "no:pastebin"),
    *("-p", "no:doctest", "-p", "no:stepwise", "-p", "no:setuponly", "-p", "no:setupplan"),
    *("-p", "no:warnings", "--assert=plain", "-s", "-c", os.devnull),
    *("-o", "tmp_path_retention_policy=none", "-o", "tmp_path_retention_count=0"),
]

_STACK_BYTES = 1 << 18  # some tests start a thousand threads, and memory is limited


class Runnable(Protocol):
    """A check that an item runs."""

    def run(self) -> None:
        """Check it; raises when it does not hold."""


@dataclass(slots=True)
class ItemResult:
    """What the reports of one item add up to."""

    reports: int = 0
    failed: list[BaseException] = field(default_factory=list)
    skipped: bool = False


class _CheckItem(pytest.Item):
    """A case or a property as a pytest item."""

    def __init__(self, *, check: Runnable, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._check = check

    def runtest(self) -> None:
        self._check.run()


class _CasesFile(pytest.File):
    checks: Sequence[tuple[str, Runnable]] = ()

    def collect(self) -> Iterator[pytest.Item]:
        for name, check in self.checks:
            yield _CheckItem.from_parent(self, name=name, check=check)


class _Plugin:
    """Collects cases.toml, keeps reports light, and gathers them."""

    def __init__(self, folder: Path, checks: Sequence[tuple[str, Runnable]]) -> None:
        self._folder = folder
        self._checks = checks
        self.faults: list[Fault] = []
        self.results: dict[str, ItemResult] = {}

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        if file_path.name != "cases.toml":
            return None
        found = _CasesFile.from_parent(parent, path=file_path)
        found.checks = self._checks
        return found

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.faults.append(fault_of_report(report, self._folder))

    # Not the first to be asked: pytest's own plugin for unittest puts the exception in its place before.
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport | None:
        # The stock report formats a traceback nobody will read, which costs more than the test.
        if (
            call.excinfo is None
            or isinstance(call.excinfo.value, pytest.skip.Exception)
            or call.when == "collect"
        ):
            return None
        error = call.excinfo.value
        return pytest.TestReport(
            nodeid=item.nodeid,
            location=item.location,
            keywords={},
            outcome="failed",
            longrepr=type(error).__name__,
            when=call.when,
            duration=call.duration,
            start=call.start,
            stop=call.stop,
            error=error,
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        result = self.results.setdefault(report.nodeid, ItemResult())
        expected_failure = hasattr(report, "wasxfail")
        if report.when == "call" or report.failed or report.skipped:
            result.reports += 1
        if report.failed:
            result.failed.append(getattr(report, "error", None) or AssertionError(str(report.longrepr)))
        elif report.skipped and not expected_failure:
            result.skipped = True


class Collected:
    """The items of one problem."""

    def __init__(self, session: Session, plugin: _Plugin) -> None:
        self._plugin = plugin
        self.checks = [item for item in session.items if isinstance(item, _CheckItem)]
        self.files = [item for item in session.items if not isinstance(item, _CheckItem)]

    @property
    def names(self) -> list[str]:
        """The tests' names, in the order in which they run."""
        return [self.name_of(item) for item in (*self.checks, *self.files)]

    @staticmethod
    def name_of(item: pytest.Item) -> str:
        """A test's name as authors write it: the case's, or file, class and function."""
        if isinstance(item, _CheckItem):
            return item.name
        return item.nodeid.removeprefix("tests/")

    @staticmethod
    def is_of_file(item: pytest.Item) -> bool:
        """Whether a test stands in a test file of the author's."""
        return not isinstance(item, _CheckItem)

    @property
    def modules(self) -> list[ModuleType]:
        """The modules of the test files."""
        found = {id(m): m for item in self.files if (m := getattr(item, "module", None)) is not None}
        return list(found.values())

    def run(
        self,
        items: Sequence[pytest.Item],
        before: Callable[[pytest.Item], None],
        after: Callable[[pytest.Item, ItemResult], bool],
    ) -> None:
        """Run items one after the other; `after` says whether to go on."""
        for at, item in enumerate(items):
            before(item)
            self._plugin.results.pop(item.nodeid, None)
            following = items[at + 1] if at + 1 < len(items) else None
            if isinstance(item, _CheckItem):
                call_and_report(item, "call", log=True)  # it has nothing to set up
            else:
                runtestprotocol(item, log=True, nextitem=following)
            if not after(item, self._plugin.results.pop(item.nodeid, ItemResult())):
                if following is not None:
                    item.session._setupstate.teardown_exact(None)
                return


def collect(folder: Path, checks: Sequence[tuple[str, Runnable]], scratch: Path) -> Collected:
    """Collect a problem's tests in this process, once. The process is then in the problem's folder.

    Raises:
        BrokenProblem: a test file cannot be collected.
        MachineExhausted: there is no descriptor, memory or space left to collect it with.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.dont_write_bytecode = True
    quieten()
    threading.excepthook = lambda _: None  # nobody reads it; what ended the worker is noted where it happened
    threading.stack_size(_STACK_BYTES)
    warnings.simplefilter("ignore", pytest.PytestWarning)  # such as marks that only another system knows
    os.chdir(folder)
    if (folder / "support").is_dir():
        sys.path.insert(0, str(folder / "support"))
    plugin = _Plugin(folder, checks)
    try:
        session = _session(folder, scratch, plugin)
    except (
        Session.Interrupted
    ) as error:  # it says no more than that there were errors, which the plugin has noted
        raise BrokenProblem(tuple(plugin.faults)) from error
    except MachineExhausted:
        raise
    except (
        Exception,
        SystemExit,
    ) as error:  # code of authors: a conftest.py, or a file that ends the process
        raise BrokenProblem((fault_of_error(error, folder),)) from error
    if plugin.faults:
        raise BrokenProblem(tuple(plugin.faults))
    if not session.items:
        raise BrokenProblem((Fault(folder / "tests", 1, "there is no test in any of the test files"),))
    return Collected(session, plugin)


def _session(folder: Path, scratch: Path, plugin: _Plugin) -> Session:
    wanted = [name for name in ("cases.toml", "tests") if (folder / name).exists()]
    places = ["--rootdir", str(folder), "--confcutdir", str(folder), "--basetemp", str(scratch / "tests")]
    config = _prepareconfig([*_OPTIONS, *places, *wanted], plugins=[plugin])
    session = Session.from_config(config)
    config._do_configure()
    config.hook.pytest_sessionstart(session=session)
    config.hook.pytest_collection(session=session)
    return session
