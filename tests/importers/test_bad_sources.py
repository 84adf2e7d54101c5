"""Sources that cannot be used, or only in part: refused with a reason, and nothing is written half."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from brought import TRACK, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brought import Import

TIDE = "exercises/practice/tide-table"
ID = "exercism-python/tide-table"
META = f"{TIDE}/.meta/config.json"
SECRET = "a secret of the one who imports"

Change = "Callable[[Path], object]"


def writes(name: str, content: str | bytes) -> Change:
    def change(track: Path) -> None:
        path = track / name
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return change


def removes(name: str) -> Change:
    def change(track: Path) -> None:
        path = track / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return change


def sparse(name: str, size: int) -> Change:
    def change(track: Path) -> None:
        with (track / name).open("wb") as file:
            file.truncate(size)

    return change


def links(name: str, target: str) -> Change:
    def change(track: Path) -> None:
        path = track / name
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.symlink_to(target.format(track=track))

    return change


def names(**files: list[str]) -> Change:
    """Other files in .meta/config.json."""

    def change(track: Path) -> None:
        path = track / META
        config = json.loads(path.read_text(encoding="utf-8"))
        config["files"] |= files
        path.write_text(json.dumps(config), encoding="utf-8")

    return change


def lists(**keys: Any) -> Change:
    """Other keys in the track's entry for the exercise."""

    def change(track: Path) -> None:
        path = track / "config.json"
        config = json.loads(path.read_text(encoding="utf-8"))
        entries = config["exercises"]["practice"]
        entries[0] = entries[0] | keys
        path.write_text(json.dumps(config), encoding="utf-8")

    return change


# What is done to the track, and what is said about the exercise.
EXERCISES: dict[str, tuple[Change, str]] = {
    "no stub": (removes(f"{TIDE}/tide_table.py"), "tide_table.py is missing."),
    "no example": (removes(f"{TIDE}/.meta/example.py"), ".meta/example.py is missing."),
    "no tests": (removes(f"{TIDE}/tide_table_test.py"), "tide_table_test.py is missing."),
    "no .meta": (removes(f"{TIDE}/.meta"), ".meta/config.json is missing."),
    "no texts": (removes(f"{TIDE}/.docs"), "neither instructions nor an introduction"),
    "no folder": (removes(TIDE), "There is no folder"),
    "broken JSON": (writes(META, "{'files': 1}"), "is not JSON"),
    "JSON of another kind": (writes(META, "[1, 2]"), "must be an object"),
    "nested JSON": (writes(META, "[" * 100_000), "nested too deeply"),
    "endless number": (writes(META, '{"files": {}, "x": NaN}'), "NaN is no number of JSON"),
    "numbers for names": (names(solution=[1]), "`solution` must be an array of texts"),
    "text for names": (
        writes(META, '{"files": {"solution": "a.py"}}'),
        "`solution` must be an array of texts",
    ),
    "no tests named": (
        lambda track: (names(test=[])(track), removes(f"{TIDE}/tide_table_test.py")(track)),
        "tide_table_test.py is missing.",
    ),
    "two stubs": (names(solution=["a.py", "b.py"]), "it names 2: a.py, b.py"),
    "stub upwards": (
        names(solution=["../parcel-label/parcel_label.py"]),
        "is no file of the exercise's own folder",
    ),
    "stub from the root": (names(solution=["/etc/hostname.py"]), "is no file of the exercise's own folder"),
    "example upwards": (names(example=["../../../../secret.py"]), "is no file of the exercise's own folder"),
    "test upwards": (names(test=["../x_test.py"]), "'../x_test.py' is refused"),
    "test below": (names(test=["below/x_test.py"]), "'below/x_test.py' is refused"),
    "Windows path": (names(test=["..\\x_test.py"]), "is refused"),
    "hidden test": (names(test=[".x_test.py"]), "'.x_test.py' is refused"),
    "editor upwards": (names(editor=["../../../LICENSE"]), "'../../../LICENSE' is refused"),
    "executable editor": (names(editor=["run.sh"]), "'run.sh' is refused"),
    "executable beside": (writes(f"{TIDE}/helper.so", b"\x7fELF"), "'helper.so' is refused"),
    "compiled beside": (writes(f"{TIDE}/helper.pyc", b"\x00"), "'helper.pyc' is refused"),
    "script beside": (writes(f"{TIDE}/run", "#!/bin/sh\n"), "'run' is refused"),
    "no module name": (writes(f"{TIDE}/two-parts.py", "X = 1\n"), "must have a name that can be imported"),
    "stub no module": (names(solution=["tide-table.py"]), "has no name that Python can import"),
    "stub keyword": (names(solution=["class.py"]), "has no name that Python can import"),
    "null in a name": (names(editor=["tide\0table.py"]), "is refused"),
    "link out, stub": (
        links(f"{TIDE}/tide_table.py", "/etc/hostname"),
        "is a link that leads out of the folder",
    ),
    "link out, test": (
        links(f"{TIDE}/tide_table_test.py", "{track}/../secret.py"),
        "leads out of the folder",
    ),
    "link out, helper": (links(f"{TIDE}/data.txt", "{track}/../secret.py"), "leads out of the folder"),
    "link out, folder": (
        links(f"{TIDE}/.docs", "{track}/exercises/practice/parcel-label/.docs"),
        "leads out of the folder",
    ),
    "link out, exercise": (links(TIDE, "{track}/../elsewhere"), "leads out of the folder"),
    "link in a circle": (links(f"{TIDE}/tide_table.py", "tide_table.py"), "tide_table.py"),
    "1 GB stub": (sparse(f"{TIDE}/tide_table.py", 1 << 30), "tide_table.py is larger than 1000 kB"),
    "1 GB test": (sparse(f"{TIDE}/tide_table_test.py", 1 << 30), "tide_table_test.py is larger than 1000 kB"),
    "1 GB helper": (sparse(f"{TIDE}/data.txt", 1 << 30), "data.txt is larger than 1000 kB"),
    "pipe": (lambda track: _pipe(track / TIDE / "tide_table.py"), "tide_table.py is not an ordinary file"),
    "many files": (lambda track: _fill(track / TIDE, 101), "an exercise has at most 100"),
    "Latin-1 stub": (writes(f"{TIDE}/tide_table.py", b"# \xe9\n"), "is not UTF-8: line 1 has a byte 0xe9"),
    "UTF-16 helper": (writes(f"{TIDE}/data.txt", "x".encode("utf-16")), "data.txt is not UTF-8"),
    "stub does not compile": (
        writes(f"{TIDE}/tide_table.py", "def turns(:\n"),
        "tide_table.py does not compile",
    ),
    "test does not compile": (
        writes(f"{TIDE}/tide_table_test.py", "x = (\n"),
        "tide_table_test.py does not compile",
    ),
    "helper does not compile": (writes(f"{TIDE}/test_more.py", "x = (\n"), "does not compile"),
    "helper hides a module": (
        lambda track: (
            writes(f"{TIDE}/json.py", "X = 1\n")(track),
            writes(f"{TIDE}/tide_table.py", "import json\n\n\ndef turns(heights):\n    pass\n")(track),
        ),
        "would hide the module 'json'",
    ),
    "two tests of one name": (writes(f"{TIDE}/test_tide_table.py", "X = 1\n"), "would get the same name"),
    "nothing defined": (
        writes(f"{TIDE}/.meta/example.py", "turns = 1\n"),
        "defines neither a function nor a class",
    ),
    "slug upwards": (lists(slug="../tide-table"), "cannot be an id"),
    "hidden slug": (lists(slug=".git"), "cannot be an id"),
    "slug with capitals": (lists(slug="Tide-Table"), "cannot be an id"),
    "slug twice": (lists(slug="parcel-label"), "The name 'parcel-label' is taken by config.json"),
}


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _fill(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"data_{number}.txt").write_text("1\n", encoding="utf-8")


@pytest.mark.parametrize("case", EXERCISES)
def test_an_exercise_is_refused_and_the_others_are_not(
    bring: Callable[..., Import], root: Path, tmp_path: Path, case: str
) -> None:
    change, reason = EXERCISES[case]
    track = shutil.copytree(TRACK, tmp_path / "track")
    (tmp_path / "secret.py").write_text(f"# {SECRET}\n", encoding="utf-8")
    shutil.copytree(TRACK / TIDE, tmp_path / "elsewhere")
    change(track)
    ended = bring("exercism", track)
    told = [line for entry in ended.entries.values() for line in entry["reasons"]]
    assert any(reason in line for line in told), told
    assert ended.status == 1
    found = contents(root)
    assert not any(name.startswith(f"{ID}/") for name in found)
    assert f"{ID.rpartition('/')[0]}/lock-gates/problem.toml" in found
    assert not any(SECRET.encode() in content for content in found.values())
    assert not any(".importing" in name for name in found)


# What is done to the track, and what is said about the whole.
TRACKS: dict[str, tuple[Change, str]] = {
    "no config.json": (removes("config.json"), "is neither a track of Exercism"),
    "broken JSON": (writes("config.json", '{"language": "Python",}'), "config.json is not JSON"),
    "another language": (writes("config.json", '{"language": "Ruby"}'), "The track is for Ruby"),
    "no language": (writes("config.json", "{}"), "`language` must be a text"),
    "exercises of another kind": (
        writes("config.json", '{"language": "Python", "exercises": [1]}'),
        "must be an object",
    ),
    "exercises that are no objects": (
        writes("config.json", '{"language": "Python", "exercises": {"practice": [1]}}'),
        "practice[0] must be an object",
    ),
    "a folder": (
        lambda track: (track / "config.json").unlink() or (track / "config.json").mkdir(),
        "is not an ordinary file",
    ),
    "1 GB": (sparse("config.json", 1 << 30), "config.json is larger than"),
    "link out": (links("config.json", "/etc/hostname"), "leads out of the folder"),
    "Latin-1": (writes("config.json", b'{"language": "\xe9"}'), "config.json is not UTF-8"),
    "licence of another kind": (writes("LICENSE", b"\xff"), "LICENSE is not UTF-8"),
    "no folder at all": (shutil.rmtree, "There is no folder"),
}


@pytest.mark.parametrize("case", TRACKS)
def test_a_track_is_refused(bring: Callable[..., Import], root: Path, tmp_path: Path, case: str) -> None:
    change, reason = TRACKS[case]
    track = shutil.copytree(TRACK, tmp_path / "track")
    change(track)
    ended = bring("exercism", track)
    assert (ended.status, ended.entries) == (2, {})
    assert reason in ended.err
    assert not root.exists()


def test_a_root_that_cannot_be_written_to_is_told(bring: Callable[..., Import], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for into, reason in (
        (tmp_path / "file", "There is no folder"),
        (tmp_path / "file" / "below", "Nothing could be"),
    ):
        ended = bring("exercism", TRACK, "--into", into)
        assert (ended.status, ended.entries) == (2, {})
        assert reason in ended.err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


def test_a_collection_that_cannot_be_written_to_is_told(bring: Callable[..., Import], root: Path) -> None:
    root.mkdir(parents=True)
    (root / "exercism-python").write_text("x", encoding="utf-8")
    ended = bring("exercism", TRACK)
    assert ended.status == 2
    assert "Nothing could be written" in ended.err
    assert contents(root) == {"exercism-python": b"x"}
