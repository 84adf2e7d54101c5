"""Each folder of `broken/` is a change to the sound course, with the faults it must bring (`faults.txt`)."""

import shutil
from pathlib import Path

import pytest

from etude.catalogue import Root, load_collection, load_problem
from etude.errors import BrokenProblem

HERE = Path(__file__).parent
NOT_PART_OF_THE_COURSE = {"faults.txt", "absent.txt"}


def course_with(case: Path, folder: Path) -> Path:
    """A copy of the sound course, with the files of the case laid over it."""
    course = folder / "course"
    shutil.copytree(HERE / "sound" / "course", course)
    absent = case / "absent.txt"
    for name in absent.read_text(encoding="utf-8").split() if absent.exists() else ():
        (course / name).unlink()
    skip = shutil.ignore_patterns(*NOT_PART_OF_THE_COURSE)
    shutil.copytree(case, course, dirs_exist_ok=True, ignore=skip)
    return course


def faults_of(course: Path) -> list[str]:
    found = []
    for load in (
        lambda: load_collection(course),
        lambda: load_problem(course / "double", Root(course.parent)),
    ):
        try:
            load()
        except BrokenProblem as error:
            found += [
                f"{one.file.relative_to(course).as_posix()}:{one.line}: {one.message}" for one in error.faults
            ]
    return found


CASES = sorted(folder for folder in (HERE / "broken").iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fault_is_told_with_its_line(case: Path, tmp_path: Path) -> None:
    expected = (case / "faults.txt").read_text(encoding="utf-8").splitlines()
    found = faults_of(course_with(case, tmp_path))
    assert len(found) == len(expected) > 0, found
    for got, wanted in zip(found, expected, strict=True):
        known, open_end, _ = wanted.partition(
            "…"
        )  # the rest is worded by Python, each version in its own way
        assert got.startswith(known) if open_end else got == wanted


def test_there_is_nothing_wrong_with_the_sound_course() -> None:
    assert faults_of(HERE / "sound" / "course") == []
