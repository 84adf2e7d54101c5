"""Several roots as one catalogue, and how it follows its folders."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from etude.catalogue import Catalogue, Root
from etude.errors import BrokenProblem, UnknownProblem

COURSE = Path(__file__).parent / "sound" / "course"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(COURSE, tmp_path / "one" / "course")
    return tmp_path / "one"


@pytest.fixture(params=["cached", "in memory"])
def catalogue(request: pytest.FixtureRequest, root: Path, tmp_path: Path) -> Iterator[Catalogue]:
    made = Catalogue([Root(root)], tmp_path / "index.sqlite" if request.param == "cached" else None)
    yield made
    made.close()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def ids(catalogue: Catalogue) -> list[str]:
    return [summary.id for summary in catalogue.summaries()]


def rename_as_new_collection(folder: Path, name: str) -> None:
    shutil.copytree(COURSE, folder)
    edit(folder / "collection.toml", 'id = "course"', f'id = "{name}"')


def test_summaries_are_those_of_the_problems(catalogue: Catalogue) -> None:
    assert ids(catalogue) == ["course/double", "course/shout"]
    for summary in catalogue.summaries():
        assert catalogue.problem(summary.id).summary == summary
    assert catalogue.faults() == ()


def test_what_a_second_start_reads_is_what_the_first_one_read(root: Path, tmp_path: Path) -> None:
    first = Catalogue([Root(root)], tmp_path / "index.sqlite")
    before = first.summaries()
    first.close()
    second = Catalogue([Root(root)], tmp_path / "index.sqlite")
    assert second.summaries() == before
    assert [hash(one) for one in second.summaries()] == [hash(one) for one in before]
    second.close()


def test_the_order_is_that_of_chapters_and_places(catalogue: Catalogue, root: Path) -> None:
    file = root / "course" / "collection.toml"
    edit(file, '"double"', '"later"')
    edit(file, '"shout"', '"double"')
    edit(file, '"later"', '"shout"')
    assert catalogue.refresh()
    assert ids(catalogue) == ["course/shout", "course/double"]


def test_a_changed_problem_keeps_its_place(catalogue: Catalogue, root: Path) -> None:
    catalogue.summaries()
    edit(root / "course" / "shout" / "problem.toml", "Shout a Text", "Shout any Text")
    assert catalogue.refresh()
    assert [(one.title, one.order) for one in catalogue.summaries()] == [
        ("Double Every Number", (0, 0)),
        ("Shout any Text", (1, 0)),
    ]
    assert not catalogue.refresh()


def test_a_problem_is_read_again_when_one_of_its_files_changed(catalogue: Catalogue, root: Path) -> None:
    before = catalogue.problem("course/double")
    assert catalogue.problem("course/double") is before
    edit(root / "course" / "double" / "alternatives" / "with_map.py", "partial(mul, 2)", "(2).__mul__")
    assert "__mul__" in catalogue.problem("course/double").alternatives[0].text


def test_a_broken_problem_leaves_the_others_alone(catalogue: Catalogue, root: Path) -> None:
    edit(root / "course" / "double" / "problem.toml", 'title = "Double Every Number"', "title = 3")
    assert ids(catalogue) == ["course/shout"]
    assert [(one.file.name, one.line) for one in catalogue.faults()] == [("problem.toml", 3)]
    with pytest.raises(BrokenProblem, match=r"problem\.toml:3: "):
        catalogue.problem("course/double")
    edit(root / "course" / "double" / "problem.toml", "title = 3", 'title = "Mended"')
    assert catalogue.problem("course/double").title == "Mended"


def test_what_is_found_out_on_reading_a_problem_is_among_the_faults(catalogue: Catalogue, root: Path) -> None:
    (root / "course" / "double" / "hints.md").unlink()
    assert catalogue.faults() == ()
    with pytest.raises(BrokenProblem):
        catalogue.problem("course/double")
    assert [one.file.name for one in catalogue.faults()] == ["hints.md"]


def test_a_new_problem_is_found_without_being_told(catalogue: Catalogue, root: Path) -> None:
    catalogue.summaries()
    rename_as_new_collection(root / "second", "second")
    assert catalogue.problem("second/shout").title == "Shout a Text"


def test_a_problem_that_is_gone_is_unknown(catalogue: Catalogue, root: Path) -> None:
    catalogue.problem("course/shout")
    shutil.rmtree(root / "course" / "shout")
    with pytest.raises(UnknownProblem):
        catalogue.problem("course/shout")
    assert [one.message for one in catalogue.faults()] == [
        "There is no folder 'shout' with a problem.toml in this collection."
    ]


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("course/duoble", "course/double"),
        ("double", "course/double"),
        ("curse/shout", "course/shout"),
        ("shuot", "course/shout"),
        ("quite/different", None),
    ],
)
def test_the_nearest_spelling(catalogue: Catalogue, asked: str, nearest: str | None) -> None:
    with pytest.raises(UnknownProblem) as caught:
        catalogue.problem(asked)
    assert caught.value.nearest == nearest


def test_old_ids_lead_to_the_problem(catalogue: Catalogue) -> None:
    assert catalogue.problem("course/twice").id == "course/double"
    assert catalogue.problem("course-of-old/double").id == "course/double"
    after = catalogue.next_after("course/twice")
    assert after is not None
    assert after.id == "course/shout"


def test_an_id_in_use_goes_before_an_old_one(catalogue: Catalogue, root: Path) -> None:
    edit(root / "course" / "double" / "problem.toml", '"twice"', '"shout"')
    assert catalogue.problem("course/shout").title == "Shout a Text"
    assert [one.message.partition(",")[0] for one in catalogue.faults()] == [
        "The old id course/shout is also that of the problem in course/shout"
    ]


def test_the_earlier_root_wins(root: Path, tmp_path: Path) -> None:
    shutil.copytree(COURSE, tmp_path / "two" / "course")
    edit(tmp_path / "two" / "course" / "double" / "problem.toml", "Double Every Number", "Another")
    with closing(Catalogue([Root(root, trusted=True), Root(tmp_path / "two")])) as catalogue:
        check_the_earlier_root_wins(catalogue, root, tmp_path / "two")


def check_the_earlier_root_wins(catalogue: Catalogue, root: Path, two: Path) -> None:
    assert [one.title for one in catalogue.summaries()] == ["Double Every Number", "Shout a Text"]
    assert catalogue.problem("course/double").root == Root(root, trusted=True)
    faults = catalogue.faults()
    assert {one.file.parent.parent.parent for one in faults} == {two}
    assert len(faults) == 2
    assert [one.title for one in catalogue.search("double")] == ["Double Every Number"]


def test_roots_that_give_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "loose" / "things").mkdir(parents=True)
    shutil.copytree(COURSE / "double", tmp_path / "loose" / "things" / "double")
    with closing(Catalogue([Root(tmp_path / name) for name in ("empty", "absent", "loose")])) as catalogue:
        assert ids(catalogue) == ["things/double"]
        assert [(one.file, one.message.partition(" ")[0]) for one in catalogue.faults()] == [
            (tmp_path / "absent", "There"),
            (tmp_path / "loose" / "things", "The"),
        ]


def test_next_goes_on_in_the_next_collection(catalogue: Catalogue, root: Path) -> None:
    rename_as_new_collection(root / "second", "second")
    order = ["course/double"]
    while (after := catalogue.next_after(order[-1])) is not None:
        order.append(after.id)
    assert order == ["course/double", "course/shout", "second/double", "second/shout"]
    assert catalogue.next_after("no/such") is None


def test_collections_follow_their_files(catalogue: Catalogue, root: Path) -> None:
    assert [one.title for one in catalogue.collections()] == ["A Course"]
    edit(root / "course" / "collection.toml", "A Course", "The Course")
    catalogue.refresh()
    assert [one.title for one in catalogue.collections()] == ["The Course"]


def test_a_broken_collection_still_shows_its_problems(catalogue: Catalogue, root: Path) -> None:
    edit(root / "course" / "collection.toml", "schema = 1", "schema = ")
    assert sorted(ids(catalogue)) == ["course/double", "course/shout"]
    assert [(one.file.name, one.line) for one in catalogue.faults()] == [("collection.toml", 1)]
    assert catalogue.problem("course/double").id == "course/double"


def test_a_folder_of_a_root_and_one_on_its_own(catalogue: Catalogue, root: Path, tmp_path: Path) -> None:
    assert catalogue.problem_at(root / "course" / "double").root == Root(root)
    shutil.copytree(COURSE / "shout", tmp_path / "drafts" / "shout")
    alone = catalogue.problem_at(tmp_path / "drafts" / "shout", trusted=True)
    assert (alone.id, alone.root) == ("drafts/shout", Root(tmp_path / "drafts" / "shout", trusted=True))
    assert not catalogue.problem_at(tmp_path / "drafts" / "shout").root.trusted


def test_private_folders_are_no_collections(catalogue: Catalogue, root: Path) -> None:
    for name in ("_topics", ".git", "_projects"):
        shutil.copytree(COURSE, root / name)
    assert ids(catalogue) == ["course/double", "course/shout"]


@pytest.mark.parametrize("has_fts", [True, False])
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("double", ["course/double"]),
        ("DOUB num", ["course/double"]),
        ("every-number", ["course/double"]),
        ("course/shout", ["course/shout"]),
        ("shóut", ["course/shout"]),
        ("map", ["course/double", "course/shout"]),
        ("texts", ["course/shout"]),
        ("double shout", []),
        ('" OR * (', []),
        ("", ["course/double", "course/shout"]),
    ],
)
def test_search(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, has_fts: bool, query: str, found: list[str]
) -> None:
    catalogue.summaries()
    if not has_fts:  # as with an SQLite that was built without it
        monkeypatch.setattr(catalogue._index, "search", lambda *_: None)
    assert sorted(one.id for one in catalogue.search(query)) == found


def test_search_puts_the_title_first_and_follows_changes(catalogue: Catalogue, root: Path) -> None:
    edit(root / "course" / "double" / "problem.toml", '"list"', '"shout"')
    assert [one.id for one in catalogue.search("shout")] == ["course/shout", "course/double"]
    edit(root / "course" / "double" / "problem.toml", '"shout",\n    "map"', '"whisper",\n    "map"')
    catalogue.refresh()
    assert [one.id for one in catalogue.search("shout", limit=1)] == ["course/shout"]
    assert [one.id for one in catalogue.search("whisper")] == ["course/double"]
