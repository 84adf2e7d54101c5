"""The learner's file: marker, start, reading."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.catalogue.load import load_problem
from etude.catalogue.model import Root
from etude.catalogue.roots import builtin_root
from etude.errors import ExerciseError, UnreadableExercise
from etude.session.exercise import MAX_BYTES, Marker, exercise_text, marker_of, read_exercise, start_exercise

if TYPE_CHECKING:
    from etude.catalogue.model import Problem

ID = "python-foundations/ring-buffer"


@pytest.fixture(scope="module")
def problem() -> Problem:
    root = builtin_root()
    return load_problem(root.path / ID, root)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("# etude: a/b\n", Marker("a/b", 1, 1, 13)),
        ("#etude:a/b", Marker("a/b", 1, 1, 11)),
        ("\ufeff# etude: a/b\r\nx = 1", Marker("a/b", 1, 2, 14)),
        ("  ##   Étude  :   llm/lr-warmup-cosine   \n", Marker("llm/lr-warmup-cosine", 1, 3, 39)),
        ("#!/usr/bin/env python\r# -*- coding: utf-8 -*-\r# etude: a/b\r", Marker("a/b", 3, 1, 13)),
        ("\n" * 9 + "# etude: a/b", Marker("a/b", 10, 1, 13)),
        ("# etude: A/B (chapter 2)", Marker("a/b", 1, 1, 25)),
        ("# etude: ring-buffer", Marker("ring-buffer", 1, 1, 21)),
        ("# étüde\n# etude: a/b\n# etude: c/d", Marker("a/b", 2, 1, 13)),
        ("# etude: no-such/problem/at-all", Marker("no-such/problem/at-all", 1, 1, 32)),
    ],
)
def test_a_marker_is_found(text: str, marker: Marker) -> None:
    assert marker_of(text) == marker


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1",
        "# etude:",
        "# etude: this is my first file",
        "# etudes: a/b",
        "x = 1  # etude: a/b",
        "etude: a/b",
        "\n" * 10 + "# etude: a/b",
    ],
)
def test_no_marker(text: str) -> None:
    assert marker_of(text) is None


def test_a_large_text_is_not_searched_to_its_end() -> None:
    assert marker_of("x\n" * 2_000_000) is None


def test_an_exercise_begins_with_its_marker_and_holds_the_starter(problem: Problem) -> None:
    text = exercise_text(problem)
    marker = marker_of(text)
    assert marker is not None
    assert marker.problem == ID
    assert text.endswith(problem.starter.text)


class TestStart:
    def test_the_file_is_written_where_it_belongs(self, problem: Problem, tmp_path: Path) -> None:
        path = start_exercise(problem, tmp_path / "new" / "folder")
        assert path == tmp_path / "new" / "folder" / "python-foundations" / "ring_buffer.py"
        assert read_exercise(path) == exercise_text(problem)
        assert list(path.parent.iterdir()) == [path]

    def test_work_is_never_overwritten(self, problem: Problem, tmp_path: Path) -> None:
        path = start_exercise(problem, tmp_path)
        work = f"# etude: {ID}\nclass RingBuffer: ...\n"
        path.write_text(work)
        assert start_exercise(problem, tmp_path) == path
        assert path.read_text() == work

    @pytest.mark.parametrize(
        "content",
        [b"", b"print('mine')", b"# etude: other/problem\n", b"\xff\xfe\x00", b"x" * (MAX_BYTES + 1)],
    )
    def test_another_file_keeps_its_name(self, problem: Problem, tmp_path: Path, content: bytes) -> None:
        taken = tmp_path / "python-foundations" / "ring_buffer.py"
        taken.parent.mkdir()
        taken.write_bytes(content)
        path = start_exercise(problem, tmp_path)
        assert path == taken.with_name("ring_buffer_2.py")
        assert taken.read_bytes() == content
        assert start_exercise(problem, tmp_path) == path  # the second time it is found again

    def test_a_folder_or_a_dangling_link_of_that_name(self, problem: Problem, tmp_path: Path) -> None:
        parent = tmp_path / "python-foundations"
        (parent / "ring_buffer.py").mkdir(parents=True)
        (parent / "ring_buffer_2.py").symlink_to(tmp_path / "nowhere")
        assert start_exercise(problem, tmp_path) == parent / "ring_buffer_3.py"
        assert not (tmp_path / "nowhere").exists()

    def test_several_editors_start_the_same_exercise(self, problem: Problem, tmp_path: Path) -> None:
        paths: list[Path] = []
        threads = [
            threading.Thread(target=lambda: paths.append(start_exercise(problem, tmp_path))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert paths == [tmp_path / "python-foundations" / "ring_buffer.py"] * 8
        assert read_exercise(paths[0]) == exercise_text(problem)

    def test_without_links_the_file_is_written_all_the_same(
        self, problem: Problem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_links(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(os, "link", no_links)
        path = start_exercise(problem, tmp_path)
        assert read_exercise(path) == exercise_text(problem)
        assert list(path.parent.iterdir()) == [path]

    def test_a_folder_that_cannot_be_written_is_told(self, problem: Problem, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(ExerciseError, match=r"etude\.folder"):
            start_exercise(problem, tmp_path / "file")


class TestRead:
    @pytest.mark.parametrize(
        ("content", "text"),
        [
            (b"", ""),
            (b"x = 1\r\ny\r", "x = 1\r\ny\r"),
            (b"\xef\xbb\xbfx", "x"),
            ("é = '𝛑'".encode(), "é = '𝛑'"),
            (b"x" * MAX_BYTES, "x" * MAX_BYTES),
        ],
        ids=["empty", "line ends", "byte order mark", "beyond ASCII", "as large as may be"],
    )
    def test_what_is_read(self, tmp_path: Path, content: bytes, text: str) -> None:
        path = tmp_path / "x.py"
        path.write_bytes(content)
        assert read_exercise(path) == text

    @pytest.mark.parametrize(
        ("make", "words"),
        [
            (lambda path: None, "no longer there"),
            (lambda path: path.mkdir(), "not a file"),
            (os.mkfifo, "not a file"),
            (lambda path: path.symlink_to(path), "cannot be read"),
            (lambda path: path.write_bytes(b"a = 1\r\nb = '\xe9'\n"), "line 2"),
            (lambda path: path.write_bytes("x = 1".encode("utf-16")), "UTF-8"),
            (lambda path: path.write_bytes(b"x" * (MAX_BYTES + 1)), "larger than 1 MB"),
        ],
        ids=["gone", "folder", "pipe", "loop of links", "latin-1", "utf-16", "too large"],
    )
    def test_what_cannot_be_read_is_told(self, tmp_path: Path, make, words: str) -> None:
        path = tmp_path / "x.py"
        make(path)
        with pytest.raises(UnreadableExercise) as told:
            read_exercise(path)
        assert words in str(told.value)
        assert str(path) in str(told.value)

    def test_a_path_that_cannot_be(self) -> None:
        with pytest.raises(UnreadableExercise):
            read_exercise(Path("a\0b"))


def test_the_modules_of_a_problem_come_to_lie_beside_its_exercise(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "judge" / "problems" / "beside"
    beside = load_problem(folder, Root(folder.parent))
    exercises = tmp_path / "problems"
    exercises.mkdir()
    (exercises / "currency.py").write_text("MINE = 1\n", encoding="utf-8")
    path = start_exercise(beside, tmp_path)
    assert path.parent == exercises
    assert (exercises / "prices.py").read_text(encoding="utf-8") == (
        folder / "support" / "prices.py"
    ).read_text(encoding="utf-8")
    assert (exercises / "currency.py").read_text(encoding="utf-8") == "MINE = 1\n"
