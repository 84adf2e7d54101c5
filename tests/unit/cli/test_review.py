"""`etude review` with the real judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from pathlib import Path

ID = "python-foundations/ring-buffer"
FOLDER = builtin_root().path / ID


@pytest.fixture
def file(home: Path) -> Path:
    path = home / "work" / "ring.py"
    path.write_text(f"# etude: {ID}\n" + (FOLDER / "alternatives" / "growing_list.py").read_text())
    return path


def test_what_there_is_to_see_after_solving(etude, file: Path) -> None:
    ended = etude("review", file)
    assert (ended.status, ended.err) == (0, "")
    headings = [
        line
        for line, under in zip(ended.out.splitlines(), ended.out.splitlines()[1:], strict=False)
        if under and set(under) <= {"=", "-"} and len(under) > 3
    ]
    assert headings[0].startswith("After solving: ")
    for heading in ("Your solution beside others", "What a reader would simplify", "How the work grows"):
        assert heading in headings
    assert "--- yours" in ended.out
    assert "+++ The reference" in ended.out
    assert "where n is the number of calls, one after the other, on b" in ended.out
    assert etude("review", file).out == ended.out


def test_a_file_that_is_not_accepted_yet(etude, file: Path) -> None:
    file.write_text(f"# etude: {ID}\n" + (FOLDER / "starter.py").read_text())
    ended = etude("review", file)
    assert (ended.status, ended.out) == (1, "")
    assert "This page is for a solution that passes all tests." in ended.err


def test_a_file_that_is_no_exercise(etude, home: Path) -> None:
    path = home / "work" / "other.py"
    path.write_text("x = 1\n")
    assert etude("review", path).status == 2
    assert etude("review", home / "work" / "absent.py").status == 2
