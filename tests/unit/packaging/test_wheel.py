"""What is shipped: the wheel has everything that a learner needs, and works outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[3]
SHIPPED = {"server/etude": "etude", "problems": "etude/problems", "editors/neovim": "etude/editors/neovim"}
PROBLEM = "python-foundations/higher-order-functions"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def tracked(folder: str) -> set[str]:
    """The files of a folder that are kept in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", folder], cwd=CHECKOUT, check=True, capture_output=True, text=True
    )
    names = filter(None, listed.stdout.split("\0"))
    return {name for name in names if (CHECKOUT / name).is_file()}


@pytest.mark.skipif(not (CHECKOUT / ".git").exists(), reason="only a checkout knows what is kept")
@pytest.mark.parametrize(("source", "place"), SHIPPED.items())
def test_every_file_is_in_the_wheel(wheel: Path, source: str, place: str) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    expected = {place + name.removeprefix(source) for name in tracked(source)}
    assert expected
    assert not expected - inside


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if not name.startswith(("etude/", "etude-"))]
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


@pytest.mark.parametrize(
    "name",
    [
        "etude/py.typed",
        "etude/messages/en/feedback.toml",
        "etude/judge/cage/__main__.py",
        "etude/problems/python-foundations/collection.toml",
        "etude/problems/python-foundations/higher-order-functions/wrong/no_start.py",
        "etude/editors/neovim/lsp/etude.lua",
    ],
)
def test_what_is_easily_forgotten_is_there(wheel: Path, name: str) -> None:
    assert name in zipfile.ZipFile(wheel).namelist()


def test_the_page_of_the_package_is_the_readme(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        message = Parser().parsestr(archive.read(metadata).decode())
    assert message["Name"] == "etude"
    assert message["Requires-Python"] == ">=3.11"
    # The format of METADATA ends lines as it likes; what counts is the text.
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert message.get_payload().split() == readme.split()


def test_it_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ETUDE_")}
    environment |= {
        "PYTHONPATH": str(installed),
        "ETUDE_DATA_DIR": str(tmp_path / "data"),
        "ETUDE_CACHE_DIR": str(tmp_path / "cache"),
        "ETUDE_FOLDER": str(tmp_path / "exercises"),
    }

    def etude(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-P", "-m", "etude", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True
        )

    assert str(installed) in etude("doctor").stdout
    assert PROBLEM in etude("list").stdout
    exercise = Path(etude("start", PROBLEM).stdout.strip())
    unfinished = etude("test", str(exercise))
    assert unfinished.returncode == 1, unfinished.stderr
    reference = installed / "etude" / "problems" / PROBLEM / "solution.py"
    exercise.write_text(f"# etude: {PROBLEM}\n{reference.read_text(encoding='utf-8')}", encoding="utf-8")
    accepted = etude("test", str(exercise))
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
