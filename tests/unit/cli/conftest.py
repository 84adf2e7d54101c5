"""A home of its own for every test of the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from etude.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("RUN", "PYTHON", "ROOTS", "HINTS_GATE"):
        monkeypatch.delenv(f"ETUDE_{name}", raising=False)
    for name in ("DATA_DIR", "CACHE_DIR", "FOLDER"):
        monkeypatch.setenv(f"ETUDE_{name}", str(tmp_path / name.lower()))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path


@pytest.fixture
def etude(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """The command, called as `main` calls it."""

    def call(*arguments: object) -> Ended:
        status = run([str(each) for each in arguments])
        return Ended(status, *capsys.readouterr())

    return call
