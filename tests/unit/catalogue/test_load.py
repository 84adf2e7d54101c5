"""What a sound folder becomes."""

import re
import shutil
from pathlib import Path

import pytest

from etude.catalogue import Root, load_collection, load_problem
from etude.catalogue.model import CompareMode, MutationPolicy, Source, Tolerance
from etude.catalogue.python_files import DECLARABLE_OUTCOMES
from etude.errors import BrokenProblem
from etude.judge.verdict import Outcome

HERE = Path(__file__).parent
COURSE = HERE / "sound" / "course"


def test_every_key_arrives() -> None:
    root = Root(COURSE.parent, trusted=True)
    problem = load_problem(COURSE / "double", root)
    summary = problem.summary
    assert (problem.id, problem.title, summary.minutes, summary.chapter) == (
        "course/double",
        "Double Every Number",
        5,
        "numbers",
    )
    assert summary.order == (0, 0)
    assert summary.tags == ("list", "map")
    assert summary.prerequisites == ("course/shout",)
    assert summary.old_ids == ("course/twice", "course-of-old/double")
    assert problem.related == ("other-course/halve",)
    assert problem.source == Source("A book", "https://example.org", "CC0")
    assert (problem.code.module, problem.code.python) == ("doubling", ">=3.11,<4")
    assert (problem.limits.time_s, problem.limits.memory_mb, problem.limits.output_kb) == (1.0, 128, 32)
    assert problem.comparison.mode is CompareMode.APPROX
    assert problem.comparison.tolerance == Tolerance(rtol=1e-6)
    assert problem.comparison.mutate_args is MutationPolicy.ALLOW
    assert (problem.comparison.seed, problem.comparison.check_dtype) == (7, True)
    assert problem.rules[0].what == ("call:eval", "node:While")
    assert problem.misconceptions[0].like == ("wrong/square.py",)
    (equivalent,) = problem.equivalents
    assert equivalent.mutant == "return [number * 2.0 for number in numbers]"
    assert problem.formulas is not None
    assert problem.input is not None
    assert problem.root is root
    assert problem.test_files == (COURSE / "double" / "tests" / "test_double.py",)


def test_cases_and_properties_know_their_line() -> None:
    problem = load_problem(COURSE / "double", Root(COURSE.parent))
    lines = (COURSE / "double" / "cases.toml").read_text(encoding="utf-8").splitlines()
    headers = [
        number for number, line in enumerate(lines, start=1) if re.fullmatch(r"\[\[(case|property)\]\]", line)
    ]
    assert [one.line for one in (*problem.cases, *problem.properties)] == headers
    several, in_steps, no_list, _ = problem.cases
    assert (several.visible, several.weight, several.tolerance) == (True, 1, None)
    assert in_steps.tolerance == Tolerance(
        rtol=1e-6, atol=0.5
    )  # the half that is left out is that of [compare]
    assert (no_list.raises, no_list.match, no_list.expect) == ("TypeError", "not iter.ble", None)
    assert [one.holds for one in problem.properties] == [None, "len(result) == len(numbers)"]


def test_wrong_solutions_know_what_must_come_of_them() -> None:
    square, unclosed = load_problem(COURSE / "double", Root(COURSE.parent)).wrong
    assert (square.source.name, square.outcome, square.fails, square.passes) == (
        "wrong/square.py",
        "wrong-answer",
        ("several",),
        ("empty",),
    )
    assert (square.message, square.line, square.misconception) == ("9", 10, "squares")
    assert (unclosed.outcome, unclosed.line, unclosed.lines) == ("syntax-error", None, (5,))
    assert square.lines == ()


def test_declarable_outcomes_are_the_judges() -> None:
    assert set(DECLARABLE_OUTCOMES) == set(Outcome) - {Outcome.ACCEPTED, Outcome.INTERNAL_ERROR}


def test_sections_and_hints() -> None:
    problem = load_problem(COURSE / "double", Root(COURSE.parent))
    assert problem.statement.section("examples").startswith("```pycon\n## a comment, not a section")
    assert problem.statement.section("Constraints") == ""
    assert [hint.title for hint in problem.hints][2:] == ["A comprehension", "The decisive step"]
    assert problem.hints[0].text == "How is one number doubled?"


def test_a_problem_outside_any_collection(tmp_path: Path) -> None:
    folder = tmp_path / "Drafts of mine" / "double"
    shutil.copytree(COURSE / "double", folder)
    problem = load_problem(folder, Root(folder))
    assert problem.id == "Drafts of mine/double"
    assert problem.summary.order == (0, 0)
    assert problem.folder == folder
    assert load_problem(folder, Root(folder), collection_id="drafts").id == "drafts/double"


def test_a_folder_named_by_a_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(COURSE / "double")
    assert load_problem(Path(), Root(COURSE.parent)).id == "course/double"


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    course = tmp_path / "course"
    shutil.copytree(COURSE, course)
    for file in course.rglob("*.*"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    changed, sound = (load_problem(at / "double", Root(at.parent)) for at in (course, COURSE))
    assert changed.cases == sound.cases
    assert changed.statement == sound.statement
    assert changed.wrong == sound.wrong


def test_a_collection() -> None:
    collection = load_collection(COURSE)
    assert (collection.id, collection.title, collection.license) == ("course", "A Course", "MIT")
    assert [(one.id, one.problems) for one in collection.chapters] == [
        ("numbers", ("course/double",)),
        ("texts", ("course/shout",)),
    ]


def imported_course(folder: Path) -> Path:
    """The sound problem as an importer would have written it: with no more than what the source had."""
    problem = folder / "course" / "double"
    shutil.copytree(COURSE / "double", problem)
    for name in ("solution.py", "hints.md", "explanation.md"):
        (problem / name).unlink()
    shutil.rmtree(problem / "alternatives")
    (problem / "statement.md").write_text("Double each.\n\n## 1. All of them\n\nEven 0.\n", encoding="utf-8")
    text = (problem / "problem.toml").read_text(encoding="utf-8")
    text = re.sub(r"^(minutes|topics|authors) = .*\n", "", text, flags=re.MULTILINE)
    (problem / "problem.toml").write_text(
        text.replace("version = 2\n", 'version = 2\nimported = "a track"\n'), encoding="utf-8"
    )
    return problem


def test_an_imported_problem_says_no_more_than_its_source(tmp_path: Path) -> None:
    folder = imported_course(tmp_path)
    problem = load_problem(folder, Root(tmp_path))
    assert (problem.importer, problem.has_reference) == ("a track", False)
    assert (problem.summary.minutes, problem.summary.topics, problem.authors) == (0, (), ())
    assert (problem.hints, problem.explanation, problem.alternatives) == ((), "", ())
    assert problem.reference == problem.starter
    assert problem.statement.section("1. All of them") == "Even 0."


def test_a_problem_written_for_etude_may_not_say_so_little(tmp_path: Path) -> None:
    folder = imported_course(tmp_path)
    file = folder / "problem.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('imported = "a track"\n', ""), encoding="utf-8")
    with pytest.raises(BrokenProblem) as caught:
        load_problem(folder, Root(tmp_path))
    told = {one.message for one in caught.value.faults}
    assert {
        "solution.py is missing.",
        "hints.md is missing.",
        "explanation.md is missing.",
        "The key `minutes` is missing.",
        "The key `topics` is missing.",
        "The key `authors` is missing.",
        "The section `## Introduction` is missing.",
    } <= told


def test_an_imported_problem_may_not_be_empty(tmp_path: Path) -> None:
    folder = imported_course(tmp_path)
    (folder / "statement.md").write_text("\n", encoding="utf-8")
    with pytest.raises(BrokenProblem, match=r"statement\.md:1: statement\.md says nothing\."):
        load_problem(folder, Root(tmp_path))
