"""Every curated project keeps its word, as far as that can be seen without a network."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.projects_file import read_projects
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.catalogue.project import Project

ROOT = builtin_root()
PROJECTS, FAULTS = read_projects(ROOT.path / "_projects/projects.toml")
FIELDS = {"Machine Learning", "Computer Vision", "Language Models"}
LICENCES = {"MIT", "BSD-3-Clause", "Apache-2.0", "AGPL-3.0"}
FIRST_DAY = dt.date(2026, 11, 23)
PLACES = range(2, 4)
ANNOUNCED = frozenset(
    f"{collection}/{problem}"
    for collection, problems in {
        "python-foundations": "compose-pipe im2col",
        "machine-learning": (
            "adam backprop-mlp dropout gini-split gmm-em gradient-boosting gradient-check lasso-coordinate layer-norm"
            " mini-autograd pca-svd softmax-regression"
        ),
        "computer-vision": (
            "affine-warp average-precision conv-backward depthwise-separable dice-and-iou-masks gaussian-blur-separable"
            " histogram-equalise homography-dlt otsu-threshold patch-embed ransac-line torch-freeze-bn"
        ),
        "llm": (
            "adamw-groups attention-flops beam-search bleu bpe-encode causal-mask cross-entropy-perplexity dpo-loss"
            " gptq-like-4bit grouped-query grpo-advantage int8-quantise kv-cache multi-head parameter-count pass-at-k"
            " ppo-clip repetition-penalty reward-model-loss rmsnorm rouge-l sft-loss-mask temperature-sampling"
            " top-k-top-p torch-lora-module transformer-block unigram-viterbi"
        ),
    }.items()
    for problem in problems.split()
)

every_project = pytest.mark.parametrize("project", PROJECTS, ids=[project.repo for project in PROJECTS])


def test_the_file_has_no_fault() -> None:
    assert FAULTS == ()


def test_there_are_projects_of_every_field() -> None:
    assert len(PROJECTS) >= 25
    assert {project.field for project in PROJECTS} == FIELDS


def test_no_sentence_stands_twice() -> None:
    counts = Counter(sentence for project in PROJECTS for sentence in _sentences(project))
    assert [sentence for sentence, count in counts.items() if count > 1] == []


@every_project
def test_its_problems_are_there_or_announced(project: Project) -> None:
    there = {
        f"{file.parent.parent.name}/{file.parent.name}" for file in ROOT.path.glob("[!_]*/*/problem.toml")
    }
    assert project.problems
    assert set(project.problems) <= there | ANNOUNCED
    assert len(set(project.problems)) == len(project.problems)


@every_project
def test_it_was_checked_on_a_day_that_has_been(project: Project) -> None:
    assert FIRST_DAY <= project.checked <= dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)


@every_project
def test_it_says_where_to_look_first(project: Project) -> None:
    files = [place.file for place in project.places]
    assert len(files) in PLACES
    assert len(set(files)) == len(files)
    for file in files:
        assert re.fullmatch(r"[\w.-]+(/[\w.-]+)*\.\w+", file), file


@every_project
def test_its_facts_are_told(project: Project) -> None:
    assert project.license in LICENCES
    assert project.topics
    assert project.learn.endswith(".")
    assert project.contribution.endswith(".")
    assert not any(place.shows.endswith(".") for place in project.places)


def _sentences(project: Project) -> Iterator[str]:
    yield project.learn
    yield project.contribution
    for place in project.places:
        yield place.shows
