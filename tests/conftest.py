"""No test hangs for ever: what does not end is ended, and says where it was.

A limit against hanging is no measurement. It is far beyond what a loaded machine needs; how long something
takes is the business of `bench`. Tests of processes keep the limits of their own on `subprocess`.
"""

from __future__ import annotations

import asyncio
import faulthandler
import functools
import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "editors"))  # test folders are no packages

import tally

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

PATIENCE_S = 200
"""For a coroutine; below `faulthandler_timeout`, since its own trace says which await never came back."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-snapshots",
        action="store_true",
        help="write what learners are shown into the snapshots, instead of comparing; read the difference afterwards",
    )


@pytest.fixture(scope="session")
def renews_snapshots(request: pytest.FixtureRequest) -> bool:
    """Whether snapshots are to be written."""
    return bool(request.config.getoption("--renew-snapshots"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.obj) and not _is_slow(item):
            item.obj = _impatient(item.obj)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if _is_slow(item):
        faulthandler.cancel_dump_traceback_later()  # thousands of saves: they have limits of their own


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The editors that were driven, and what worked in each."""
    reports = [each for kind in ("passed", "failed", "error") for each in terminalreporter.getreports(kind)]
    seen = [
        found for report in reports if report.when in ("setup", "call") for found in tally.seen_in(report)
    ]
    if seen:
        tally.note(seen)
        terminalreporter.section("editors")
        for line in tally.table(seen):
            terminalreporter.write_line(line)


def _is_slow(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None


def _impatient(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., Coroutine[Any, Any, None]]:
    @functools.wraps(test)
    async def limited(*arguments: Any, **fixtures: Any) -> None:
        async with asyncio.timeout(PATIENCE_S):
            await test(*arguments, **fixtures)

    return limited
