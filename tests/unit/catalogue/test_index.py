"""Whatever happens to the cache file, the problems are there."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from etude.catalogue import Catalogue, Root
from etude.catalogue.load import load_problem
from etude.errors import MachineExhausted

COURSE = Path(__file__).parent / "sound" / "course"
IDS = ["course/double", "course/shout"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(COURSE, tmp_path / "one" / "course")
    return tmp_path / "one"


def listed(root: Path, cache: Path | None) -> list[str]:
    catalogue = Catalogue([Root(root)], cache)
    try:
        return [one.id for one in catalogue.summaries()]
    finally:
        catalogue.close()


def garbage(cache: Path) -> None:
    cache.write_bytes(b"SQLite format 3\x00 and then something else" * 100)


def half(cache: Path) -> None:
    data = cache.read_bytes()
    cache.write_bytes(data[: len(data) // 2])


def empty(cache: Path) -> None:
    cache.write_bytes(b"")


def scribbled(cache: Path) -> None:
    with sqlite3.connect(cache) as connection:
        connection.execute("UPDATE root SET page = '{\"columns\": 3}'")
    connection.close()


def another_layout(cache: Path) -> None:
    with sqlite3.connect(cache) as connection:
        connection.executescript("DROP TABLE problem; PRAGMA user_version = 99")
    connection.close()


def tables_gone(cache: Path) -> None:
    with sqlite3.connect(cache) as connection:
        connection.execute("DROP TABLE root")
    connection.close()


def another_database(cache: Path) -> None:
    cache.unlink()
    with sqlite3.connect(cache) as connection:
        connection.executescript("CREATE TABLE problem (x); CREATE TABLE root (y)")
    connection.close()


@pytest.mark.parametrize(
    "spoil",
    [garbage, half, empty, scribbled, another_layout, tables_gone, another_database],
    ids=lambda one: one.__name__,
)
def test_a_spoilt_cache_is_made_anew(root: Path, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    cache = tmp_path / "index.sqlite"
    assert listed(root, cache) == IDS
    spoil(cache)
    assert listed(root, cache) == IDS
    assert listed(root, cache) == IDS
    with sqlite3.connect(cache) as connection:
        assert connection.execute("SELECT count(*) FROM problem").fetchone() == (2,)
    connection.close()


def test_a_folder_in_its_place(root: Path, tmp_path: Path) -> None:
    (tmp_path / "index.sqlite").mkdir()
    assert listed(root, tmp_path / "index.sqlite") == IDS


def test_a_file_where_its_folder_should_be(root: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder", encoding="utf-8")
    assert listed(root, tmp_path / "cache" / "index.sqlite") == IDS


def test_a_locked_cache_is_left_alone(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index.sqlite"
    listed(root, cache)
    before = cache.read_bytes()
    other = sqlite3.connect(cache, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert listed(root, cache) == IDS
    other.execute("ROLLBACK")
    other.close()
    assert cache.read_bytes() == before


def test_a_cache_that_can_be_read_and_not_written(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index begins anew and must hold all problems, not only the changed ones."""
    cache = tmp_path / "index.sqlite"
    listed(root, cache)
    problem = root / "course" / "shout" / "problem.toml"
    problem.write_text(problem.read_text(encoding="utf-8").replace("Shout a", "Shout the"), encoding="utf-8")
    connect = sqlite3.connect  # a superuser's tests may write any file, so SQLite is told not to

    def read_only(file: object, **options: object) -> sqlite3.Connection:
        return (
            connect(f"file:{file}?mode=ro", uri=True, **options)
            if file == cache
            else connect(file, **options)
        )

    monkeypatch.setattr(sqlite3, "connect", read_only)
    catalogue = Catalogue([Root(root)], cache)
    assert [one.title for one in catalogue.summaries()] == ["Double Every Number", "Shout the Text"]
    catalogue.close()


def test_many_threads_at_once(root: Path, tmp_path: Path) -> None:
    catalogue = Catalogue([Root(root)], tmp_path / "index.sqlite")

    def work(number: int) -> list[str]:
        if number % 4 == 0:
            os.utime(root / "course" / "double" / "problem.toml")
            catalogue.refresh()
        if number % 4 == 1:
            return sorted(one.id for one in catalogue.search("map"))
        if number % 4 == 2:
            assert catalogue.problem("course/double").id == "course/double"
        return [one.id for one in catalogue.summaries()]

    with ThreadPoolExecutor(8) as threads:
        assert all(found == IDS for found in threads.map(work, range(80)))
    catalogue.close()


def test_two_catalogues_share_a_cache(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index.sqlite"
    shutil.copytree(root, tmp_path / "two")
    first, second = Catalogue([Root(root)], cache), Catalogue([Root(tmp_path / "two")], cache)
    assert [one.root for one in first.summaries()] == [root] * 2
    assert [one.root for one in second.summaries()] == [tmp_path / "two"] * 2
    assert [one.root for one in first.search("map")] == [root] * 2
    first.close()
    second.close()


def test_what_the_machine_cannot_read_is_not_remembered_as_broken(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    cache = tmp_path / "cache.sqlite3"
    with monkeypatch.context() as starved:
        starved.setattr(Path, "read_bytes", refuse)
        with pytest.raises(MachineExhausted, match=r"could not read .*Too many open files"):
            listed(root, cache)
        with pytest.raises(MachineExhausted, match="Too many open files"):
            load_problem(root / "course" / "double", Root(root))
    assert listed(root, cache) == IDS
