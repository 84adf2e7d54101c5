"""A small track in Exercism's format: what becomes of each of its exercises, and of a second import."""

from __future__ import annotations

import json
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest
from brought import TRACK, contents

from etude.catalogue.load import load_collection, load_problem
from etude.catalogue.model import Root

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brought import Import

COLLECTION = "exercism-python"
FATES = {
    "kettle-timer": ("imported", ""),
    "tide-table": ("imported", ""),
    "parcel-label": ("imported", ""),
    "bell-changes": ("imported", ""),
    "lock-gates": ("imported", ""),
    "seed-packets": ("imported", ""),
    "loom-vector": ("imported", ""),
    "paper-round": (
        "refused",
        "paper_round_test.py:8 patches a name inside the learner's module, which runs in another process: patch(",
    ),
    "tidy-shelf": ("refused", "The stub passes all tests as it stands"),
    "broken-clock": ("refused", "test_broken_clock.py:9: assert chimes(12) == 12: AssertionError"),
    "drawn-lots": (
        "refused",
        "test_drawn_lots.py:7 sets what each process has of its own",
    ),
    "old-coins": ("refused", "deprecated"),
    "not-there": ("refused", "There is no folder"),
}
RIGHT = [name for name, (fate, _) in FATES.items() if fate == "imported"]
SHAPE = {
    "kettle-timer": ("degrees_left", "def degrees_left(now)", 3, ("functions", "constants"), ()),
    "tide-table": ("turns", "def turns(heights)", 0, ("lists",), (f"{COLLECTION}/kettle-timer",)),
    "parcel-label": (
        "label",
        "def label(*lines, width=20)",
        0,
        ("string-formatting", "text-formatting"),
        (f"{COLLECTION}/kettle-timer",),
    ),
    "lock-gates": ("Lock", "class Lock", 0, ("classes",), ()),
}


@pytest.fixture
def track(tmp_path: Path) -> Path:
    """A copy of the track that a test may change."""
    return shutil.copytree(TRACK, tmp_path / "track")


def exercise(track: Path, name: str) -> Path:
    return next(track.glob(f"exercises/*/{name}"))


def test_everything_is_verified_and_then_stays(
    bring: Callable[..., Import], etude: Callable[..., Import], root: Path
) -> None:
    first = bring("exercism", TRACK, "--trust")
    assert first.fates() == {
        **{f"{COLLECTION}/{name}": fate for name, (fate, _) in FATES.items()},
        "exercises/practice/forgotten": "refused",
    }
    for name, (_, reason) in FATES.items():
        assert reason in first.reasons(f"{COLLECTION}/{name}"), name
    assert all(entry["verified"] for entry in first.entries.values() if entry["fate"] == "imported")
    assert first.status == 1
    assert sorted(path.name for path in root.iterdir()) == [COLLECTION]

    for name in RIGHT:
        source, problem = exercise(TRACK, name), root / COLLECTION / name
        tests = {path.name: path.read_bytes() for path in (problem / "tests").glob("test_*.py")}
        module = name.replace("-", "_")
        assert tests == {f"test_{module}.py": (source / f"{module}_test.py").read_bytes()}
        loaded = load_problem(problem, Root(root))
        assert (loaded.importer, loaded.code.module) == ("exercism", module)
        assert loaded.source is not None
        assert (loaded.source.license, loaded.license, loaded.source.verified) == ("MIT", "MIT", True)
    for name, expected in SHAPE.items():
        loaded = load_problem(root / COLLECTION / name, Root(root))
        found = loaded.code.entry, loaded.code.signature, len(loaded.hints), loaded.summary.topics
        assert (*found, loaded.summary.prerequisites) == expected
    collection = load_collection(root / COLLECTION)
    assert [(each.id, len(each.problems)) for each in collection.chapters] == [
        ("concept", 1),
        ("practice", 6),
    ]
    assert collection.summary.startswith("A small track")

    before = contents(root)
    second = bring("exercism", TRACK)
    assert contents(root) == before
    assert {name: second.fates()[f"{COLLECTION}/{name}"] for name in RIGHT} == dict.fromkeys(
        RIGHT, "unchanged"
    )
    listed = etude("list", "--collection", COLLECTION)
    assert [line.split("\t")[0] for line in listed.out.splitlines()] == [
        f"{COLLECTION}/{name}" for name in RIGHT
    ]
    assert listed.err == ""


def test_a_learner_can_begin_and_solve_what_was_imported(
    bring: Callable[..., Import], etude: Callable[..., Import], tmp_path: Path
) -> None:
    name = "seed-packets"
    assert bring("exercism", exercise(TRACK, name), "--trust", "--license", "MIT").status == 0
    started = etude("start", f"{COLLECTION}/{name}")
    path = tmp_path / "folder" / COLLECTION / "seed_packets.py"
    assert started.out.strip() == str(path)
    assert (path.parent / "seed_data.py").is_file()
    assert json.loads(etude("test", path, "--format", "json").out)["outcome"] == "unfinished"
    solution = (exercise(TRACK, name) / ".meta" / "example.py").read_text(encoding="utf-8")
    path.write_text(f"# etude: {COLLECTION}/{name}\n{solution}", encoding="utf-8")
    verdict = json.loads(etude("test", path, "--format", "json").out)
    assert (verdict["outcome"], verdict["total"]) == ("accepted", 3)
    path.write_text(path.read_text(encoding="utf-8").replace("<= 100", "<= 20"), encoding="utf-8")
    verdict = json.loads(etude("test", path, "--format", "json").out)
    assert verdict["outcome"] == "wrong-answer"
    told = verdict["diagnostics"][0]["message"].splitlines()
    assert told[0].startswith(
        "The test “test_seed_packets.py::SeedPacketsTest::test_a_bed” does not pass yet"
    )
    line = 'self.assertEqual((bed.name, ready(bed, 90)), ("south", ["radish"]))'
    assert (
        f"What failed: test_seed_packets.py:21: {line}: AssertionError: Tuples differ: ('south', []) != "
        in "\n".join(told)
    )


def test_nothing_runs_before_it_is_trusted(
    bring: Callable[..., Import], etude: Callable[..., Import], track: Path, root: Path, tmp_path: Path
) -> None:
    ran = tmp_path / "ran"
    for name in ("tide_table_test.py", ".meta/example.py", "tide_table.py"):
        file = exercise(track, "tide-table") / name
        file.write_text(f"open({str(ran)!r}, 'w')\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    ended = bring("exercism", exercise(track, "tide-table"))
    assert ended.fates() == {f"{COLLECTION}/tide-table": "imported"}
    assert ended.entries[f"{COLLECTION}/tide-table"]["verified"] is False
    assert f"etude trust {root}" in ended.err
    assert not ran.exists()
    assert etude("trust").out == ""
    loaded = load_problem(root / COLLECTION / "tide-table", Root(root))
    assert loaded.source is not None
    assert loaded.source.verified is False

    started = etude("start", f"{COLLECTION}/tide-table")
    assert etude("test", started.out.strip()).status == 2
    assert not ran.exists()


def test_an_import_once_trusted_verifies_what_is_there(
    bring: Callable[..., Import], etude: Callable[..., Import], root: Path
) -> None:
    tide, shelf = f"{COLLECTION}/tide-table", f"{COLLECTION}/tidy-shelf"
    for name in ("tide-table", "tidy-shelf"):
        bring("exercism", exercise(TRACK, name))
    assert etude("trust", root).status == 0
    assert bring("exercism", exercise(TRACK, "tide-table")).entries[tide]["fate"] == "updated"
    problem = tomllib.loads((root / tide / "problem.toml").read_text(encoding="utf-8"))
    assert problem["source"]["verified"] is True
    refused = bring("exercism", exercise(TRACK, "tidy-shelf"))
    assert refused.entries[shelf]["fate"] == "refused"
    assert "What was imported earlier stays as it is." in refused.reasons(shelf)
    etude("trust", "--remove", root)
    assert bring("exercism", exercise(TRACK, "tide-table")).entries[tide] == {
        **bring("exercism", exercise(TRACK, "tide-table")).entries[tide],
        "fate": "unchanged",
        "verified": True,
    }


def test_what_the_source_changed_is_updated(bring: Callable[..., Import], track: Path, root: Path) -> None:
    folder = exercise(track, "tide-table")
    bring("exercism", track)
    statement = folder / ".docs" / "instructions.md"
    statement.write_text("# Instructions\n\nAnother text.\n", encoding="utf-8")
    ended = bring("exercism", track)
    assert ended.fates()[f"{COLLECTION}/tide-table"] == "updated"
    assert [fate for fate in ended.fates().values() if fate == "updated"] == ["updated"]
    text = (root / COLLECTION / "tide-table" / "statement.md").read_text(encoding="utf-8")
    assert text == (
        "## Instructions\n\nAnother text.\n\nThe tests look at the text of the exception.\n\n## Source\n\n"
        "Exercism, Tide Table. Licence: MIT. <https://exercism.org/tracks/python/exercises/tide-table> "
        "Not verified: nobody has seen a right solution pass these tests here.\n"
    )


def test_what_was_changed_by_hand_is_kept_and_told(
    bring: Callable[..., Import], track: Path, root: Path
) -> None:
    bring("exercism", track)
    folder = root / COLLECTION
    (folder / "tide-table" / "hints.md").write_text("## Mine\n\nThink.\n", encoding="utf-8")
    (folder / "parcel-label" / "starter.py").unlink()
    (folder / "collection.toml").write_text(
        (folder / "collection.toml").read_text(encoding="utf-8") + "# mine\n", encoding="utf-8"
    )
    shutil.rmtree(folder / "lock-gates")
    (folder / "lock-gates").mkdir()
    (folder / "lock-gates" / "notes.txt").write_text("mine", encoding="utf-8")
    (exercise(track, "bell-changes") / "bell_changes.py").write_text("def changes(bells):\n    return 1\n")
    (exercise(track, "old-coins") / "old_coins.py").write_text("def pence(pounds):\n    return 1\n")
    before = contents(folder)
    ended = bring("exercism", track)
    after = contents(folder)
    assert {name for name in before if before[name] != after.get(name)} == {
        "bell-changes/.imported.json",
        "bell-changes/starter.py",
    }
    for name, what in {
        "tide-table": "hints.md",
        "parcel-label": "starter.py",
        "lock-gates": ".imported.json",
    }.items():
        assert ended.fates()[f"{COLLECTION}/{name}"] == "kept"
        assert f"changed by hand since it was imported ({what})" in ended.reasons(f"{COLLECTION}/{name}")
    assert ended.fates()[f"{COLLECTION}/bell-changes"] == "updated"
    assert ended.status == 1


def test_new_problems_are_not_listed_in_a_collection_that_was_changed_by_hand(
    bring: Callable[..., Import], track: Path, root: Path
) -> None:
    bring("exercism", exercise(track, "tide-table"))
    listing = root / COLLECTION / "collection.toml"
    listing.write_text(listing.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    ended = bring("exercism", track)
    assert f"{listing} was changed by hand and stays as it is" in ended.err
    assert listing.read_text(encoding="utf-8").endswith("# mine\n")


def test_single_exercises_come_together_in_one_collection(bring: Callable[..., Import], root: Path) -> None:
    for name in ("lock-gates", "kettle-timer", "bell-changes"):
        bring("exercism", exercise(TRACK, name))
    collection = load_collection(root / COLLECTION)
    assert [each.problems for each in collection.chapters] == [
        (f"{COLLECTION}/kettle-timer",),
        (f"{COLLECTION}/bell-changes", f"{COLLECTION}/lock-gates"),
    ]


def test_an_import_that_was_killed_leaves_nothing_for_the_next(
    bring: Callable[..., Import], root: Path
) -> None:
    left = root / ".importing-999999999"
    (left / COLLECTION / "half").mkdir(parents=True)
    bring("exercism", exercise(TRACK, "tide-table"))
    assert [path.name for path in root.iterdir()] == [COLLECTION]


def test_the_text_report(etude: Callable[..., Import], root: Path) -> None:
    ended = etude("author", "import", "exercism", TRACK)
    lines = ended.out.splitlines()
    assert f"{COLLECTION}/seed-packets: imported, not verified" in lines
    assert "    taken over: tests as they are: seed_packets_test.py" in lines
    assert "    taken over: modules that the learner's file imports, in support/: seed_data.py" in lines
    assert "    adapted: no difficulty is given, so it is called easy" in lines
    assert f"{COLLECTION}/paper-round: refused" in lines
    assert lines[-1] == f"{root / COLLECTION}: 10 imported, 0 unchanged, 0 kept, 4 refused."


def test_our_own_root_is_never_written_to(etude: Callable[..., Import]) -> None:
    from etude.catalogue.roots import builtin_root

    ours = builtin_root().path
    before = sorted(path.name for path in ours.iterdir())
    for into in (ours, ours / "python-foundations"):
        ended = etude("author", "import", "exercism", TRACK, "--into", into)
        assert ended.status == 2
        assert "belongs to Étude's own problems" in ended.err
    assert sorted(path.name for path in ours.iterdir()) == before
