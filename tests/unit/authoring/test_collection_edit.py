"""A problem comes to the end of its chapter, and all else stays as it was written."""

from __future__ import annotations

import tomllib

import pytest

from etude.authoring.collection_edit import new_collection, with_problem
from etude.errors import UsageError

HEAD = 'schema = 1\nid = "c"   # the course\ntitle = "C"\nsummary = "s"\nlicense = "MIT"\n\n'
KEPT = {
    "on one line": (
        '[[chapter]]\nid = "one"\ntitle = "One"\nproblems = ["a", "b"]   # in order\n',
        '[[chapter]]\nid = "one"\ntitle = "One"\nproblems = ["a", "b", "new"]   # in order\n',
    ),
    "on lines of their own": (
        '[[chapter]]\nid = "one"\nproblems = [\n    "a",  # [first]\n    "b",  # "last"\n]\n# the end\n',
        '[[chapter]]\nid = "one"\nproblems = [\n    "a",  # [first]\n    "b",\n    "new",  # "last"\n]\n# the end\n',
    ),
    "without a comma at the end": (
        '[[chapter]]\nid = "one"\nproblems = [\n  "a",\n  "b"\n]\n',
        '[[chapter]]\nid = "one"\nproblems = [\n  "a",\n  "b",\n  "new"\n]\n',
    ),
    "in a chapter that has none": (
        '[[chapter]]\nid = "one"\ntitle = "One"\nproblems = []\n',
        '[[chapter]]\nid = "one"\ntitle = "One"\nproblems = ["new"]\n',
    ),
    "in the first of two chapters": (
        "[[chapter]]\nid = 'one'\nproblems = ['a]']\n\n[[chapter]]\nid = 'two'\nproblems = ['b']\n",
        "[[chapter]]\nid = 'one'\nproblems = ['a]', \"new\"]\n\n[[chapter]]\nid = 'two'\nproblems = ['b']\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), KEPT.values(), ids=KEPT)
def test_it_is_added_where_it_belongs(before: str, after: str) -> None:
    assert with_problem(HEAD + before, "one", "new") == HEAD + after


def test_a_new_chapter_comes_last() -> None:
    text = with_problem(
        HEAD + '[[chapter]]\nid = "one"\ntitle = "One"\nproblems = ["a"]\n', "later-on", "new"
    )
    assert text.startswith(HEAD)
    chapters = tomllib.loads(text)["chapter"]
    assert chapters[1] == {"id": "later-on", "title": "Later on", "problems": ["new"]}


def test_a_new_collection() -> None:
    text = with_problem(new_collection("mine", "Mine", "start"), "start", "new")
    assert tomllib.loads(text)["chapter"] == [{"id": "start", "title": "Start", "problems": ["new"]}]


@pytest.mark.parametrize(
    "text",
    [
        '[[chapter]]\nid = "one"\nproblems = ["new"]\n',
        '[[chapter]]\nid = "one"\n',
        'chapter = [{ id = "one", problems = ["a"] }]\n',
        "chapter = 3\n",
        "[[chapter\n",
    ],
    ids=["listed already", "no problems", "inline tables", "no chapters", "no TOML"],
)
def test_what_cannot_be_added_to(text: str) -> None:
    try:
        changed = with_problem(text, "one", "new")
    except UsageError:
        return
    assert tomllib.loads(changed)["chapter"][0]["problems"] == ["a", "new"]
