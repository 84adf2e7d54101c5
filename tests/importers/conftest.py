"""A home of its own for every import, and the command as `main` calls it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.cli.main import run

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from brought import Import

if TYPE_CHECKING:
    from collections.abc import Callable

collect_ignore_glob = ["tracks/*"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("RUN", "PYTHON", "ROOTS"):
        monkeypatch.delenv(f"ETUDE_{name}", raising=False)
    for name in ("DATA_DIR", "CACHE_DIR", "FOLDER"):
        monkeypatch.setenv(f"ETUDE_{name}", str(tmp_path / name.lower()))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path


@pytest.fixture
def root(home: Path) -> Path:
    """Where imports go when nothing else is said."""
    return home / "data_dir" / "catalogue"


@pytest.fixture
def etude(capsys: pytest.CaptureFixture[str]) -> Callable[..., Import]:
    """`etude …`, and what was printed."""

    def call(*arguments: object) -> Import:
        capsys.readouterr()
        status = run([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Import(status, err, out)

    return call


@pytest.fixture
def bring(etude: Callable[..., Import]) -> Callable[..., Import]:
    """`etude author import … --format json`, and what became of each problem."""

    def call(*arguments: object) -> Import:
        ended = etude("author", "import", *arguments, "--format", "json")
        entries = [json.loads(line) for line in ended.out.splitlines()]
        return Import(
            ended.status, ended.err, ended.out, {each["problem"] or each["place"]: each for each in entries}
        )

    return call
