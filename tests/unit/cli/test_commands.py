"""The commands that need no judge, through the entry point."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path

import pytest

from etude import __version__
from etude.cli.main import etude as group
from etude.judge.verdict import Isolation
from etude.practice.help import RungUse
from etude.practice.store import ProgressStore
from etude.session.exercise import marker_of

RING = "python-foundations/ring-buffer"


@pytest.fixture
def store(home: Path):
    store = ProgressStore(home / "data_dir" / "progress.sqlite3")
    yield store
    store.close()


def solve(store: ProgressStore, problem: str = RING) -> None:
    store.record(
        problem,
        outcome="accepted",
        passed=12,
        total=12,
        duration_ms=8.0,
        fingerprint="one",
        submission=False,
        path=Path("/home/ada/ring.py"),
    )


class TestHelp:
    def test_version(self, etude) -> None:
        ended = etude("--version")
        assert (ended.status, ended.out) == (0, f"etude {__version__}\n")

    @pytest.mark.parametrize(
        "arguments", [[], ["no-such"], ["list", "--no-such"], ["daily", "--date", "x"], ["show"]]
    )
    def test_wrong_usage_ends_with_2_and_words_on_stderr(self, etude, arguments: list[str]) -> None:
        ended = etude(*arguments)
        assert (ended.status, ended.out) == (2, "")
        assert "Usage" in ended.err

    @pytest.mark.parametrize("command", list(group.list_commands(None)))  # type: ignore[arg-type]
    def test_every_command_explains_itself(self, etude, command: str) -> None:
        ended = etude(command, "--help")
        assert (ended.status, ended.err) == (0, "")
        assert command in ended.out


class TestList:
    def test_one_line_for_each_problem(self, etude) -> None:
        ended = etude("list")
        rows = [line.split("\t") for line in ended.out.splitlines()]
        assert ended.status == 0
        assert {len(row) for row in rows} == {5}
        assert [RING, "Ring Buffer", "medium", "new"] in [row[:3] + row[4:] for row in rows]

    @pytest.mark.parametrize(
        ("options", "column", "value"),
        [
            (["--difficulty", "easy"], 2, "easy"),
            (["--state", "solved"], 0, RING),
            (["--state", "solved"], 4, "solved"),
            (["--state", "unseen"], 4, "new"),
            (["ring"], 0, RING),
        ],
    )
    def test_what_is_asked_for(self, etude, store, options: list[str], column: int, value: str) -> None:
        solve(store)
        ended = etude("list", *options)
        assert {line.split("\t")[column] for line in ended.out.splitlines()} == {value}

    def test_a_collection(self, etude) -> None:
        ended = etude("list", "--collection", "python-foundations")
        assert ended.out
        assert all(line.startswith("python-foundations/") for line in ended.out.splitlines())

    def test_a_collection_that_is_not_there(self, etude) -> None:
        ended = etude("list", "--collection", "nope")
        assert (ended.status, ended.out) == (2, "")
        assert "python-foundations" in ended.err

    def test_nothing_fits(self, etude) -> None:
        ended = etude("list", "zzzz")
        assert (ended.status, ended.out) == (0, "")
        assert "etude list" in ended.err

    def test_trouble_with_the_history_is_told_beside_the_list(self, etude, home: Path) -> None:
        (home / "data_dir").mkdir()
        (home / "data_dir" / "progress.sqlite3").write_bytes(b"nonsense" * 1000)
        ended = etude("list")
        assert ended.status == 0
        assert RING in ended.out
        assert "damaged" in ended.err


class TestStart:
    def test_a_problem_by_name(self, etude, home: Path, store) -> None:
        ended = etude("start", RING)
        path = Path(ended.out.strip())
        assert (ended.status, path) == (0, home / "folder" / "python-foundations" / "ring_buffer.py")
        marker = marker_of(path.read_text())
        assert marker is not None
        assert marker.problem == RING
        assert store.state(RING).last_path == path
        assert f"etude test {path}" in ended.err

    def test_today_without_a_name(self, etude) -> None:
        today = etude("daily").out.partition("min · ")[2].split()[2]
        marker = marker_of(Path(etude("start").out.strip()).read_text())
        assert marker is not None
        assert marker.problem == today

    def test_work_that_was_moved_is_found_again(self, etude, home: Path, store) -> None:
        path = Path(etude("start", RING).out.strip())
        moved = path.rename(home / "mine.py")
        store.remember_path(RING, moved)
        assert etude("start", RING).out.strip() == str(moved)
        moved.write_text("# something else now\n")
        assert etude("start", RING).out.strip() == str(path)

    def test_no_such_problem(self, etude) -> None:
        ended = etude("start", "python-foundations/ring-bufer")
        assert (ended.status, ended.out) == (2, "")
        assert RING in ended.err

    def test_a_history_that_cannot_be_kept_is_no_reason_not_to_start(self, etude, home: Path) -> None:
        (home / "data_dir").write_text("a file where the folder should be")
        ended = etude("start", RING)
        assert ended.status == 0
        assert Path(ended.out.strip()).is_file()
        assert "progress" in ended.err


def test_the_problem_of_a_day_is_the_same_problem(etude) -> None:
    first, second = etude("daily", "--date", "2026-02-03"), etude("daily", "--date", "2026-02-03")
    assert first == second
    assert "Tuesday, 03 February 2026" in first.out
    assert "$" not in first.out
    days = {etude("daily", "--date", f"2026-02-{day:02}").out for day in range(1, 29)}
    assert len(days) == 28


class TestShow:
    def test_the_statement_as_text(self, etude) -> None:
        ended = etude("show", "llm/regularised-loss")
        assert ended.status == 0
        assert "llm/regularised-loss" in ended.out.splitlines()[0]
        assert "Introduction" in ended.out
        assert "$" not in ended.out
        assert "\\frac" not in ended.out

    def test_in_a_terminal(self, etude, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
        ended = etude("show", RING)
        assert ended.status == 0
        assert "Ring Buffer" in ended.out

    def test_a_broken_problem_names_file_and_line(self, etude, home: Path, monkeypatch) -> None:
        broken = home / "root" / "mine" / "broken"
        broken.mkdir(parents=True)
        (broken.parent / "collection.toml").write_text(
            'schema = 1\nid = "mine"\ntitle = "Mine"\nsummary = "Mine."\nlicense = "MIT"\n'
            '[[chapter]]\nid = "a"\ntitle = "A"\ntopics = []\nproblems = ["broken"]\n'
        )
        (broken / "problem.toml").write_text("schema = 1\nid = \n")
        monkeypatch.setenv("ETUDE_ROOTS", str(home / "root"))
        ended = etude("show", "mine/broken")
        assert ended.status == 2
        assert f"{broken / 'problem.toml'}:2:" in ended.err
        assert etude("show", RING).status == 0  # the others still load


class TestProgress:
    def test_nothing_yet(self, etude, home: Path) -> None:
        ended = etude("progress")
        assert (ended.status, ended.out.count("\n")) == (0, 1)
        assert "etude start" in ended.out
        assert etude("progress", "--format", "json").out == ""

    def test_what_was_done(self, etude, store) -> None:
        solve(store)
        for number in (1, 2):
            store.use_rung("gone/problem", RungUse(f"hint-{number}", "", "x", number))
        ended = etude("progress")
        assert "1 of" in ended.out.splitlines()[0]
        assert f"  {RING}: solved (attempts: 1, hints: 0)" in ended.out.splitlines()
        assert "  gone/problem: started (attempts: 0, hints: 2)" in ended.out.splitlines()

    def test_a_solution_after_the_reference_is_told_as_such(self, etude, store) -> None:
        store.use_rung(RING, RungUse("reference", "wrong-answer", "one"))
        solve(store)
        told = f"  {RING}: solved with the reference's help (attempts: 1, hints: 1)"
        assert told in etude("progress").out.splitlines()
        (ring,) = [json.loads(line) for line in etude("progress", "--format", "json").out.splitlines()]
        assert (ring["state"], ring["with_reference"]) == ("solved", True)

    def test_json_has_one_object_for_each_problem(self, etude, store) -> None:
        solve(store)
        for number in (1, 2):
            store.use_rung("gone/problem", RungUse(f"hint-{number}", "", "x", number))
        gone, ring = [json.loads(line) for line in etude("progress", "--format", "json").out.splitlines()]
        assert gone == {
            "problem": "gone/problem",
            "state": "started",
            "attempts": 0,
            "hints": 2,
            "with_reference": False,
            "solved_at": None,
            "last_path": None,
        }
        assert ring["solved_at"].endswith("+00:00")
        assert (ring["state"], ring["last_path"]) == ("solved", "/home/ada/ring.py")

    def test_a_damaged_history_is_told(self, etude, home: Path) -> None:
        (home / "data_dir").mkdir()
        (home / "data_dir" / "progress.sqlite3").write_bytes(b"nonsense" * 1000)
        ended = etude("progress")
        assert (ended.status, ended.out) == (2, "")
        assert "damaged" in ended.err


class TestTrust:
    def test_given_listed_and_taken_back(self, etude, home: Path) -> None:
        folder = home / "work"
        assert str(folder) in etude("trust", ".").out
        assert etude("trust").out == f"{folder}\n"
        assert etude("trust", "--remove", folder).status == 0
        assert etude("trust").out == ""

    def test_a_folder_inside_a_trusted_one_stays_trusted(self, etude, home: Path) -> None:
        etude("trust", home)
        ended = etude("trust", "--remove", home / "work")
        assert f"{home} around it" in ended.out

    def test_no_folder(self, etude, home: Path) -> None:
        ended = etude("trust", home / "nowhere")
        assert ended.status == 2
        assert "nowhere" in ended.err
        assert etude("trust").out == ""

    def test_the_workspace_is_a_root_and_not_trusted(self, etude, home: Path) -> None:
        folder = home / "work" / "problems" / "mine"
        folder.mkdir(parents=True)
        (folder / "collection.toml").write_text("schema = 1\n")
        untrusted = f"{folder.parent}: 0 problems, not trusted"
        assert untrusted in etude("doctor").out
        etude("trust", folder.parent)
        assert untrusted not in etude("doctor").out


class TestDoctor:
    def test_what_was_found(self, etude, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        editor = home / "bin" / "nvim"
        editor.parent.mkdir()
        editor.write_text("#!/bin/sh\n")
        editor.chmod(0o755)
        monkeypatch.setenv("PATH", str(editor.parent))
        ended = etude("doctor")
        assert (ended.status, ended.err) == (0, "")
        for word in (
            f"etude {__version__}",
            sys.executable,
            "numpy ",
            f"Neovim: {editor}",
            "problems, built in",
            str(home / "data_dir" / "progress.sqlite3"),
            str(home / "cache_dir"),
            str(home / "folder"),
        ):
            assert word in ended.out

    def test_an_interpreter_that_does_not_answer(self, etude, home: Path, monkeypatch) -> None:
        python = home / "python"
        python.write_text("#!/bin/sh\necho no Python here >&2; exit 3\n")
        python.chmod(0o755)
        monkeypatch.setenv("ETUDE_PYTHON", str(python))
        ended = etude("doctor")
        assert ended.status == 0
        assert f"{python} does not answer (no Python here)" in ended.out

    @pytest.mark.parametrize(
        ("isolation", "lines"),
        [
            (Isolation(("landlock", "seccomp")), ["active: landlock, seccomp", "nothing is missing"]),
            (Isolation(("limits",), ("landlock",)), ["active: limits", "missing: landlock"]),
        ],
    )
    def test_isolation(self, isolation: Isolation, lines: list[str]) -> None:
        from etude.cli.doctor import isolation_lines

        assert list(isolation_lines(isolation))[:2] == lines


class TestOurFault:
    def test_an_unexpected_error_is_a_sentence_and_a_log(self, etude, home: Path, monkeypatch) -> None:
        def fails(*_: object) -> None:
            raise ZeroDivisionError("a very unlikely thing")

        monkeypatch.setattr("etude.catalogue.catalogue.Catalogue.summaries", fails)
        ended = etude("list")
        assert (ended.status, ended.out) == (3, "")
        (log,) = (home / "cache_dir" / "log").iterdir()
        assert str(log) in ended.err
        assert "Traceback" not in ended.err
        assert "a very unlikely thing" in log.read_text()

    def test_without_a_place_for_the_log_the_trace_is_printed(self, etude, home: Path, monkeypatch) -> None:
        def fails(*_: object) -> None:
            raise sqlite3.ProgrammingError("a very unlikely thing")

        monkeypatch.setattr("etude.catalogue.catalogue.Catalogue.summaries", fails)
        (home / "cache_dir").write_text("")
        ended = etude("list")
        assert ended.status == 3
        assert "a very unlikely thing" in ended.err
