"""A problem is made as docs/authoring.md says; each check catches what it is there for (`bad/`)."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from etude.authoring import programs, wrong_solutions
from etude.authoring.checks import READING, RUNNING, check_problem, check_surroundings
from etude.authoring.draft import read_draft
from etude.authoring.remark import Check
from etude.authoring.stage import Stage
from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.cli.main import run
from etude.judge.author_judges import AuthorJudges

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from etude.authoring.remark import Remark

sys.path.insert(0, str(Path(__file__).parent))

import tutorial

HERE = Path(__file__).parent
MESSAGES = Path(__file__).parents[2] / "server" / "etude" / "messages" / "en" / "authoring.toml"
NO_REMARKS = re.compile(
    r"degenerate\.|topic\.|new\.|import\."
    r"|key\.|expectation\."  # what an editor shows in the files of a problem
    r"|blank\.something|(no_problem_in|nothing_to_check|progress|hints_left|sums|cost|no_test)$"
)
BY_LOADING = {Check.BLANKS, Check.SCHEMA, Check.COLLECTION}


@dataclass(frozen=True)
class Bad:
    """A change to the problem of the tutorial, and the remark that must come of it."""

    name: str
    table: dict[str, Any]

    @property
    def check(self) -> Check:
        return Check(self.table["check"])

    def make(self, root: Path) -> Path:
        """The problem with the change, in a collection."""
        folder = root / tutorial.COLLECTION / tutorial.NAME
        tutorial.write(folder)
        (folder.parent / "collection.toml").write_text(tutorial.COLLECTION_TOML)
        for change in self.table.get("change", ()):
            file = folder / change["file"]
            if "remove" in change:
                file.unlink()
            elif "text" in change:
                file.parent.mkdir(exist_ok=True)
                file.write_text(change["text"], encoding="utf-8")
            else:
                text = file.read_text(encoding="utf-8")
                assert text.count(change["old"]) >= 1, change["old"]
                file.write_text(text.replace(change["old"], change["new"], 1), encoding="utf-8")
        return folder


BAD = [
    Bad(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
    for file in sorted(HERE.glob("bad/*.toml"))
]


@pytest.fixture(scope="module")
async def judges() -> AsyncIterator[AuthorJudges]:
    service = AuthorJudges()
    yield service
    await service.close()


async def remarks_of(bad: Bad, folder: Path, judges: AuthorJudges) -> list[Remark]:
    """What the check that is meant says, and nobody else."""
    root = Root(folder.parents[1], trusted=True)
    if bad.check in BY_LOADING:
        return list((await check_problem(folder, root, judges)).remarks)
    if bad.check is Check.LINKS:
        return list(check_surroundings(folder, root))
    draft = read_draft(load_problem(folder, root))
    found = [remark for each in READING.get(bad.check, ()) for remark in each(draft)]
    stage = Stage(draft.problem, judges)
    for running in RUNNING.get(OF.get(bad.check, bad.check), ()):
        found += await running(draft, stage)
    judges.release(draft.problem)
    return [remark for remark in found if remark.check is bad.check]


OF = {Check.TIME: Check.RIGHT}  # times are measured where right solutions are run


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(bad, id=bad.name, marks=[pytest.mark.slow] if bad.table.get("slow") else [])
        for bad in BAD
    ],
)
async def test_what_is_bad_is_caught_at_its_place(
    bad: Bad, tmp_path: Path, judges: AuthorJudges, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (programs, wrong_solutions):  # what is slow here sleeps, and is slow on any machine
        monkeypatch.setattr(module, "load", lambda: 1.0)
    folder = bad.make(tmp_path)
    found = await remarks_of(bad, folder, judges)
    wanted = bad.table["remark"]
    shown = [
        f"{each.file.relative_to(folder)}:{each.line}: {each.severity}: {each.message}" for each in found
    ]
    for remark in wanted:
        place = f"{remark['file']}:{remark['line']}: {remark.get('severity', 'error')}: "
        sentence = (
            pattern(remark["sentence"]) if "sentence" in remark else re.compile(re.escape(remark["says"]))
        )
        assert any(each.startswith(place) and sentence.search(each) for each in shown), shown
    assert len(shown) == len(wanted), shown


def sentences() -> dict[str, str]:
    """Every sentence of the area, by its key."""

    def leaves(table: dict[str, Any], before: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in table.items():
            found |= (
                leaves(value, f"{before}{key}.") if isinstance(value, dict) else {f"{before}{key}": value}
            )
        return found

    return leaves(tomllib.loads(MESSAGES.read_text(encoding="utf-8")), "")


def pattern(key: str) -> re.Pattern[str]:
    """What a sentence looks like with any facts."""
    text = re.sub(r"\{\w+!?r?\}", "\0", sentences()[key]).replace("{{", "{").replace("}}", "}")
    return re.compile(re.escape(text).replace("\0", ".*"), re.DOTALL)


def test_every_check_has_something_bad() -> None:
    assert {bad.check for bad in BAD} == set(Check)


def test_every_sentence_is_said_about_something_bad() -> None:
    said = {remark["sentence"] for bad in BAD for remark in bad.table["remark"] if "sentence" in remark}
    remarks = {key for key in sentences() if not NO_REMARKS.match(key)}
    assert remarks - said == set()


def test_the_tutorial_makes_a_sound_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command, the files below their names, the check: as the page says, with nothing to remark."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATA_DIR", "CACHE_DIR"):
        monkeypatch.setenv(f"ETUDE_{name}", str(tmp_path / name.lower()))
    assert run(tutorial.command()) == 0
    folder = tmp_path / "problems" / tutorial.COLLECTION / tutorial.NAME
    for below in ("wrong", "alternatives"):  # the page says that those of the template are deleted
        shutil.rmtree(folder / below)
    tutorial.write(folder)
    listing = folder.parent / "collection.toml"
    listing.write_text(
        listing.read_text().replace(
            'title = "Sequences"', 'title = "Sequences"\ntopics = ["sliding-windows"]'
        )
    )
    capsys.readouterr()
    assert run(["author", "check", str(folder)]) == 0
    assert "Checked: 1, sound: 1; errors: 0, warnings: 0." in capsys.readouterr().out
