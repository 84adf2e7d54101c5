from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from feedback_corpus import problems
from feedback_mutants import mutated, mutations
from feedback_page import feedback_page
from feedback_repeats import answers_of
from feedback_share import Figure, Share

BENCH = Path(__file__).parents[3] / "bench"

PROGRAM = '''\
def mean(numbers, scale):
    """Ä mean."""
    total = "ä" and 0
    for number in numbers:
        if number < 0 or not scale:
            continue
        total += scale * number
    return total / len(numbers)
'''


def test_every_mutation_is_another_program_with_a_change_on_its_line() -> None:
    lines = PROGRAM.splitlines()
    found = mutations(PROGRAM)
    assert found == mutations(PROGRAM)
    assert len(found) > 15
    assert len({mutated(PROGRAM, [each]) for each in found}) == len(found)
    for each in found:
        changed = mutated(PROGRAM, [each])
        assert ast.dump(ast.parse(changed)) != ast.dump(ast.parse(PROGRAM))
        after = changed.splitlines()
        assert [at for at, (one, other) in enumerate(zip(lines, after, strict=True), 1) if one != other] == [
            each.line
        ]


def test_two_mutations_leave_each_other_alone() -> None:
    one, *_, other = mutations(PROGRAM)
    changed = mutated(PROGRAM, [one, other])
    assert changed == mutated(PROGRAM, [other, one])
    differing = [
        at for at, line in enumerate(changed.splitlines(), 1) if line != PROGRAM.splitlines()[at - 1]
    ]
    assert differing == sorted({one.line, other.line})


@pytest.mark.parametrize(
    ("hits", "total", "interval"),
    [(0, 0, (0.0, 1.0)), (50, 100, (0.404, 0.596)), (10, 10, (0.722, 1.0)), (0, 10, (0.0, 0.278))],
)
def test_the_interval_of_a_share(hits: int, total: int, interval: tuple[float, float]) -> None:
    assert Share(hits, total).interval == pytest.approx(interval, abs=0.001)


def test_the_page_names_every_figure_with_its_goal_and_what_is_counted() -> None:
    shares = {"tuning half": Share(9, 10), "held back": Share(8, 10), "mutants": Share(0, 0)}
    page = feedback_page([Figure("right lines", "Lines that are right.", 0.75, shares)], [])
    assert "| right lines | **90.0%** of 10 (59.6% to 98.2%) | **80.0%** of 10" in page
    assert "| none |  | ≥ 75% |" in page
    assert "- *right lines*: Lines that are right." in page


@pytest.mark.slow
def test_the_report_measures_everything_and_names_no_miss_that_was_held_back(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCH / "feedback_report.py"), "--only", "llm/lr-warmup-cosine"]
    command += ["--mutants", "5", "--repeats", "2", "--misses", "--out", str(tmp_path)]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = " ".join((tmp_path / "FEEDBACK.md").read_text(encoding="utf-8").split())
    assert "29 wrong solutions of 1 problems" in page
    assert "and 5 mutants of the references" in page
    held_back = [part.splitlines() for part in done.stdout.split("held back")[1:]]
    assert held_back
    assert not any(each[1].startswith("    not:") for each in held_back if len(each) > 1)


@pytest.mark.slow
def test_twenty_processes_find_the_same_counterexamples(tmp_path: Path) -> None:
    """A function of numbers, one of arrays, a class and a generator, each with a mistake that tests see."""
    chosen = (
        "llm/early-stopping",
        "computer-vision/nms",
        "python-foundations/ring-buffer",
        "python-foundations/flatten-generator",
    )
    by_id = {problem.id: problem for problem in problems() if problem.id in chosen}
    for number, name in enumerate(chosen):
        wrong = next(each for each in by_id[name].wrong if each.outcome == "wrong-answer")
        (tmp_path / f"{number}.py").write_text(f"# etude: {name}\n{wrong.source.text}", encoding="utf-8")
    told = [answers_of(tmp_path) for _ in range(20)]
    assert [bool(each["counterexample"]) for each in told[0]] == [True] * len(chosen)
    assert all(each == told[0] for each in told)
