"""`etude author check` for topics: those that come with Étude are sound, and each fault is caught at its place."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import tutorial

from etude.authoring.checks import check_surroundings
from etude.authoring.proof_cache import ProofCache
from etude.authoring.proving import Prover
from etude.authoring.targets import Target, targets_in
from etude.catalogue.model import Root
from etude.catalogue.roots import builtin_root
from etude.cli.main import run
from etude.errors import UntrustedRoot
from etude.judge.author_judges import AuthorJudges

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

TOPIC = "learning-rate-scheduling"  # its examples need numpy, and only one of its problems does
COLLECTION = tutorial.COLLECTION_TOML.replace('topics = ["sliding-windows"]\n', "")
BUILT_IN = sorted(file.parent for file in builtin_root().path.glob("_topics/*/topic.toml"))


@dataclass(frozen=True)
class Fault:
    """A change to a sound topic, and the remark that comes of it."""

    file: str
    old: str
    new: str
    check: str
    says: str  # a part of the remark's words
    at: str = ""  # what begins on the line that it names; the changed text if left out
    place: str = ""  # the file that it names; the changed one if left out


FAULTS = {
    "a result that does not come": Fault(
        "topic.md",
        "[0.4, 0.4, 0.2, 0.1]",
        "[0.4, 0.4, 0.2, 0.2]",
        "examples",
        "should print",
        ">>> [0.4 * 0.5",
    ),
    "an example that raises": Fault(
        "topic.md", ">>> mean_square(lambda t: 0.5) ", ">>> cube(1) ", "examples", "cube"
    ),
    "a formula that is wrong": Fault(
        "formulas.py",
        "0.5 * t / 10",
        "0.6 * t / 10",
        "formulas",
        "warm_up_and_cosine",
        "def warm_up_and_cosine",
    ),
    "a formula that nobody checks": Fault(
        "topic.md", r"$$e_{t+1} = (1 - \eta h) e_t", r"$$e_{t+1} = (1 + \eta h) e_t", "formulas", "eₜ₊₁"
    ),
    "a check of no formula": Fault(
        "formulas.py",
        r"0 < \eta < \frac{2}{h}",
        r"0 < \eta < \frac{9}{h}",
        "formulas",
        "9",
        "def rates_that_shrink",
    ),
    "a section that is missing": Fault(
        "topic.md",
        "## Common mistakes",
        "### Common mistakes",
        "schema",
        "Common mistakes",
        "## Introduction",
    ),
    "a figure that is missing": Fault("topic.md", "(figure.svg)", "(picture.svg)", "schema", "picture.svg"),
    "a heading that no concept has": Fault(
        "topic.md",
        "### Cosine decay",
        "### Wave",
        "schema",
        "Cosine decay",
        'heading = "Cosine',
        "topic.toml",
    ),
    "a word that is misspelt": Fault(
        "topic.md", "deserve little", "deserve definately", "wording", "definitely"
    ),
    "a text that is too short": Fault("topic.md", "## Mathematics", "", "wording", "600", "## Introduction"),
    "a problem that is not there": Fault("topic.toml", "llm/early-stopping", "llm/late", "links", "llm/late"),
    "a topic that is not there": Fault(
        "topic.toml", "prerequisites = []", 'prerequisites = ["x-y"]', "links", "x-y"
    ),
    "a project that is not there": Fault(
        "topic.toml", "karpathy/minGPT", "karpathy/x", "links", "karpathy/x"
    ),
    "a chapter that does not list it": Fault(
        "topic.toml", 'chapter = "fine-tuning"', 'chapter = "attention"', "links", "attention"
    ),
    "no problem to run with": Fault(
        "topic.toml", "problems = [", 'problems = ["llm/gone"]\n#', "examples", "packages"
    ),
}


@pytest.fixture(scope="module")
async def judges() -> AsyncIterator[AuthorJudges]:
    service = AuthorJudges()
    yield service
    await service.close()


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    """A sound topic in a catalogue of one's own."""
    folder = tmp_path / "mine" / "_topics" / TOPIC
    shutil.copytree(builtin_root().path / "_topics" / TOPIC, folder)
    return folder


async def remarks_of(folder: Path, judges: AuthorJudges, cache: Path) -> list[tuple[str, str, int, str]]:
    (target,) = targets_in(folder, [builtin_root()])
    found = await Prover(judges, ProofCache(cache)).prove(target)
    return [(each.check.value, each.file.name, each.line, each.message) for each in found]


async def test_a_sound_topic_in_a_catalogue_of_ones_own(
    topic: Path, judges: AuthorJudges, tmp_path: Path
) -> None:
    assert await remarks_of(topic, judges, tmp_path / "cache") == []


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_fault_is_caught_at_its_place(
    fault: Fault, topic: Path, judges: AuthorJudges, tmp_path: Path
) -> None:
    place = fault.place or fault.file
    line = line_of(fault.at or fault.old, topic / place)
    file = topic / fault.file
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace(fault.old, fault.new) if fault.new else shortened(text, fault.old), encoding="utf-8"
    )
    found = await remarks_of(topic, judges, tmp_path / "cache")
    assert [words for *at, words in found if at == [fault.check, place, line] and fault.says in words], found


def line_of(text: str, file: Path) -> int:
    return file.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def shortened(text: str, title: str) -> str:
    """The text with next to nothing left in this section and those behind it."""
    kept, _, rest = text.partition(title)
    titles = [title, *(line for line in rest.split("\n") if line.startswith("## "))]
    return kept + "".join(f"{each}\n\nNothing.\n\n" for each in titles)


async def test_the_code_of_an_untrusted_catalogue_does_not_run(
    topic: Path, judges: AuthorJudges, tmp_path: Path
) -> None:
    target = Target(topic, Root(topic.parents[1]))
    with pytest.raises(UntrustedRoot):
        await Prover(judges, ProofCache(tmp_path / "cache")).prove(target)


def test_topics_are_named_by_id_and_by_folder(
    topic: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ETUDE_CACHE_DIR", str(topic.parents[2] / "cache"))
    monkeypatch.setenv("ETUDE_DATA_DIR", str(topic.parents[2] / "data"))
    for name in (TOPIC, f"_topics/{TOPIC}", str(topic), str(topic.parent), str(topic.parents[1])):
        assert run(["author", "check", "--format", "json", name]) == 0, name
        (line,) = capsys.readouterr().out.splitlines()
        assert json.loads(line)["problem"] == f"_topics/{TOPIC}"


@pytest.mark.parametrize(("named", "severities"), [(TOPIC, []), ("hurrying", ["error"])])
def test_a_problem_names_topics_of_its_catalogue(topic: Path, named: str, severities: list[str]) -> None:
    root = topic.parents[1]
    folder = root / tutorial.COLLECTION / tutorial.NAME
    tutorial.write(folder)
    (folder.parent / "collection.toml").write_text(COLLECTION, encoding="utf-8")
    table = folder / "problem.toml"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("sliding-windows", named), encoding="utf-8")
    found = check_surroundings(folder, Root(root, trusted=True))
    assert [each.severity.value for each in found] == severities


@pytest.mark.slow
@pytest.mark.parametrize("folder", BUILT_IN, ids=lambda folder: folder.name)
async def test_what_comes_with_etude_is_sound(folder: Path, judges: AuthorJudges, tmp_path: Path) -> None:
    assert await remarks_of(folder, judges, tmp_path) == []
