"""Which folders are trusted, and what the roots are."""

import multiprocessing
import shutil
from pathlib import Path

import pytest

from etude.catalogue import Root, TrustStore, builtin_root, resolve_roots
from etude.errors import CatalogueError

COURSE = Path(__file__).parent / "sound" / "course"


@pytest.fixture
def store(tmp_path: Path) -> TrustStore:
    return TrustStore(tmp_path / "data" / "trust.sqlite")


def test_a_decision_is_kept_and_taken_back(store: TrustStore, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert not store.is_trusted(folder)
    store.distrust(folder)
    store.trust(folder)
    store.trust(folder)
    assert TrustStore(tmp_path / "data" / "trust.sqlite").is_trusted(folder)
    assert store.trusted() == (folder,)
    store.distrust(folder)
    assert not store.is_trusted(folder)


def test_what_lies_below_is_trusted_and_what_lies_beside_is_not(store: TrustStore, tmp_path: Path) -> None:
    store.trust(tmp_path / "mine")
    assert store.is_trusted(tmp_path / "mine" / "problems")
    assert not store.is_trusted(tmp_path / "mine-too")
    assert not store.is_trusted(tmp_path)


def test_links_are_followed(store: TrustStore, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    store.trust(tmp_path / "link")
    assert store.trusted() == (tmp_path / "mine",)
    (tmp_path / "mine" / "out").symlink_to(tmp_path / "elsewhere")
    assert not store.is_trusted(tmp_path / "mine" / "out")


def test_a_spoilt_store_trusts_nothing_and_says_so(store: TrustStore, tmp_path: Path) -> None:
    store.trust(tmp_path)
    (tmp_path / "data" / "trust.sqlite").write_bytes(b"something else" * 100)
    assert not store.is_trusted(tmp_path)
    with pytest.raises(CatalogueError, match="could not be kept"):
        store.trust(tmp_path)


def trust_twenty(file: Path, who: int) -> None:
    for number in range(20):
        TrustStore(file).trust(file.parent / f"{who}-{number}")


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "trust.sqlite"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=trust_twenty, args=(file, who)) for who in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert len(TrustStore(file).trusted()) == 40


def test_the_builtin_root_is_that_of_the_checkout() -> None:
    root = builtin_root()
    assert (root.builtin, root.trusted) == (True, True)
    assert any(root.path.glob("*/collection.toml"))


def test_roots_in_order_each_once(store: TrustStore, tmp_path: Path) -> None:
    shutil.copytree(COURSE, tmp_path / "workspace" / "problems" / "course")
    (tmp_path / "plain" / "problems" / "notes").mkdir(parents=True)
    (tmp_path / "mine").mkdir()
    builtin = Root(tmp_path / "builtin", builtin=True, trusted=True)
    workspaces = [tmp_path / "workspace", tmp_path / "plain", tmp_path / "workspace"]
    user = [tmp_path / "mine", tmp_path / "builtin"]
    store.trust(tmp_path / "mine")
    assert resolve_roots(builtin, user, workspaces, store) == (
        builtin,
        Root(tmp_path / "mine", trusted=True),
        Root(tmp_path / "workspace" / "problems", trusted=False),
    )
    store.trust(tmp_path / "workspace")
    assert resolve_roots(builtin, [], workspaces, store)[1].trusted
