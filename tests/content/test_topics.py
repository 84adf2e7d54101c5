"""Every topic keeps its word: its examples run, its formulas hold, its figure is what its script draws."""

from __future__ import annotations

import doctest
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from etude.authoring.drivers import driver
from etude.authoring.formula_file import normal, read_formula_file
from etude.authoring.formulas import claims_something, holds
from etude.authoring.prose import code_blocks, formulas_of, without_code, without_formulas
from etude.catalogue.roots import builtin_root
from etude.catalogue.topic_file import load_topic

if TYPE_CHECKING:
    from etude.catalogue.topic import Topic

ROOT = builtin_root()
REPOSITORY = Path(__file__).parents[2]
FOLDERS = sorted(file.parent for file in ROOT.path.glob("_topics/*/topic.toml"))
TOPICS = {folder.name: load_topic(folder, ROOT) for folder in FOLDERS}
WORDS = range(600, 1501)
ANNOUNCED: frozenset[str] = frozenset()  # problems that are still to come
SCRIPT_SECONDS = 60.0
CONTRAST = 3.9  # no colour has much more than 4 on both pages
PAGES = ("#ffffff", "#1e1e1e")

every_topic = pytest.mark.parametrize("topic", TOPICS.values(), ids=TOPICS)


def test_there_are_topics() -> None:
    assert len(TOPICS) >= 11


def test_the_chapter_of_fine_tuning_has_a_page_for_each_topic_it_names() -> None:
    collection = tomllib.loads((ROOT.path / "llm" / "collection.toml").read_text(encoding="utf-8"))
    (chapter,) = (one for one in collection["chapter"] if one["id"] == "fine-tuning")
    assert set(chapter["topics"]) <= TOPICS.keys()


def test_no_name_is_explained_in_two_places() -> None:
    names = [name for topic in TOPICS.values() for concept in topic.concepts for name in concept.names]
    assert sorted(names) == sorted(set(names))


@every_topic
def test_it_is_as_long_as_a_deep_dive(topic: Topic) -> None:
    words = re.findall(r"[^\W\d_][\w'’-]*", without_formulas(without_code(topic.markdown)))
    assert len(words) in WORDS
    assert topic.references
    assert topic.summary.endswith(".")
    assert topic.summary.count(". ") == 0


@every_topic
def test_its_problems_exist_or_are_announced(topic: Topic) -> None:
    missing = {one for one in topic.problems if not (ROOT.path / one / "problem.toml").is_file()}
    assert missing <= ANNOUNCED
    assert set(topic.problems) - missing, "no problem to practise it with"


@every_topic
def test_its_chapter_lists_it(topic: Topic) -> None:
    text = (ROOT.path / topic.collection / "collection.toml").read_text(encoding="utf-8")
    chapter = re.search(rf'id = "{topic.chapter}"\n.*\ntopics = (\[.*\])', text)
    assert chapter is not None
    assert topic.id in json.loads(chapter[1])


@every_topic
def test_each_concept_has_a_small_example(topic: Topic) -> None:
    assert topic.concepts
    for concept in topic.concepts:
        assert "```" in topic.paragraph(concept) or "`" in topic.paragraph(concept)


@every_topic
def test_its_examples_run(topic: Topic) -> None:
    assert "pycon" in _section(topic, "Worked example")
    _names_of_examples(topic)


@every_topic
def test_it_asks_and_answers(topic: Topic) -> None:
    questions, _, answers = _section(topic, "Check yourself").partition("### Answers")
    numbers = re.findall(r"^(\d)\. ", questions, re.MULTILINE)
    assert len(numbers) >= 3
    assert re.findall(r"^(\d)\. ", answers, re.MULTILINE) == numbers


@every_topic
def test_each_formula_has_a_check(topic: Topic) -> None:
    file = read_formula_file((topic.folder / "formulas.py").read_text(encoding="utf-8"))
    entries = {normal(formula) for formula, _ in file.mentioned()}
    formulas = list(formulas_of(topic.markdown))
    assert [one.latex for one in formulas if claims_something(one) and normal(one.latex) not in entries] == []
    assert entries <= {normal(one.latex) for one in formulas}, (
        "a check of a formula that no longer stands there"
    )
    assert not [check.name for check in file.checks if check.is_vacuous or not check.formulas]
    assert any(one.is_display for one in formulas)


@every_topic
def test_its_formulas_hold(topic: Topic, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (topic.folder / "formulas.py").read_text(encoding="utf-8")
    checks = read_formula_file(text).checks
    examples = ModuleType("topic")
    vars(examples).update(_names_of_examples(topic))
    monkeypatch.setitem(sys.modules, "topic", examples)
    given = (text, "topic", [(check.name, check.draws) for check in checks])
    run: dict[str, Any] = {}
    exec(driver("formulas", given), run)
    found = json.loads(run["run"](examples))
    assert found.keys() == {check.name for check in checks}
    for name, result in found.items():
        assert "raised" not in result, f"{name}: {result}"
        assert result["given"], name
        for left, relation, right in result["given"]:
            assert holds(left, relation, right), f"{name}: {left} {relation} {right}"


@every_topic
def test_its_figure_is_what_its_script_draws(topic: Topic, tmp_path: Path) -> None:
    script = REPOSITORY / "docs" / "figures" / f"{topic.id}.py"
    drawn = tmp_path / "figure.svg"
    subprocess.run([sys.executable, script, drawn], check=True, timeout=SCRIPT_SECONDS)
    assert drawn.read_text(encoding="utf-8") == (topic.folder / "figure.svg").read_text(encoding="utf-8")
    assert re.search(r"!\[[^\]]{20,}\]\(figure\.svg\)", topic.markdown), (
        "the text shows it, and says what it shows"
    )


@every_topic
def test_its_figure_can_be_read_on_light_and_dark_pages(topic: Topic) -> None:
    svg = (topic.folder / "figure.svg").read_text(encoding="utf-8")
    colours = set(re.findall(r"#[0-9a-f]{6}", svg))
    assert colours
    for colour in colours:
        for page in PAGES:
            assert _contrast(colour, page) >= CONTRAST, f"{colour} on {page}"
    width, height = map(float, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
    texts = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" fill="#\w+" text-anchor="(\w+)">(.*?)</text>', svg)
    assert texts
    for x, y, anchor, words in texts:
        wide = 8.5 * len(re.sub(r"&\w+;", "&", words))  # pixels, of a wide font
        left = float(x) - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        assert left >= 0, words
        assert left + wide <= width, words
        assert 12 <= float(y) <= height - 4, words


def _section(topic: Topic, title: str) -> str:
    return topic.markdown.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _names_of_examples(topic: Topic) -> dict[str, Any]:
    """Run the examples in the order of the text; what they define."""
    names: dict[str, Any] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST)
    said: list[str] = []
    for block in code_blocks(topic.markdown):
        if block.language == "pycon":
            test = doctest.DocTestParser().get_doctest(
                block.text, names, topic.id, str(topic.folder / "topic.md"), block.line
            )
            runner.run(test, out=said.append, clear_globs=False)
            names = test.globs
    assert not runner.failures, "".join(said)
    return names


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """Between two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
