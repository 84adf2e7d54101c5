"""`etude editor`: recipes as they are shown, written and taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from etude.cli.recipes import read_recipes

PAGE = (Path(__file__).parents[3] / "docs" / "editors.md").read_text(encoding="utf-8")
RECIPES = {recipe.name: recipe for recipe in read_recipes()}
WRITABLE = [name for name, recipe in RECIPES.items() if recipe.targets]
PROOF = {
    "driven": "Driven in the real editor by the test-suite.",
    "tried": "Tried by hand.",
    "untried": "Not tried.",
}


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.mark.parametrize("name", RECIPES)
def test_the_page_shows_every_recipe_as_it_is(name: str) -> None:
    recipe = RECIPES[name]
    assert f"**{recipe.title}** (`{name}`). {PROOF[recipe.proof]}" in PAGE
    assert recipe.file.read_text(encoding="utf-8") in PAGE


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_is_printed(etude, name: str) -> None:
    ended = etude("editor", name)
    assert ended.status == 0
    assert "etude" in ended.out
    assert "@CLIENT@" not in ended.out
    assert ended.err.strip()


def test_the_list_says_what_proves_a_recipe(etude) -> None:
    rows = [row.split("\t") for row in etude("editor").out.splitlines()]
    assert [row[0] for row in rows] == list(RECIPES)
    assert all(len(row) == 3 for row in rows)


@pytest.mark.parametrize("name", WRITABLE)
@pytest.mark.parametrize("before", [None, "", "first = 1\n", "no newline at the end"])
def test_what_was_written_is_taken_out_again(etude, own_home: Path, name: str, before: str | None) -> None:
    recipe = RECIPES[name]
    path = Path(etude("editor", name).err.split("into ")[1].split(". `")[0])
    assert own_home in path.parents
    if before is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before, encoding="utf-8")
    for _ in range(2):  # twice is as once
        assert etude("editor", name, "--write").status == 0
        assert path.read_text(encoding="utf-8").count("étude: end") == 1
    assert recipe.comment in path.read_text(encoding="utf-8")
    assert etude("editor", name, "--undo").status == 0
    if before:
        assert path.read_text(encoding="utf-8").rstrip("\n") == before.rstrip("\n")
    else:
        assert not path.exists()
    assert "nothing" in etude("editor", name, "--undo").out


def test_helix_with_a_python_of_its_own_is_left_alone(etude, own_home: Path) -> None:
    path = own_home / ".config" / "helix" / "languages.toml"
    path.parent.mkdir(parents=True)
    text = '[[language]]\nname = "python"\nauto-format = true\n'
    path.write_text(text, encoding="utf-8")
    ended = etude("editor", "helix", "--write")
    assert (ended.status, path.read_text(encoding="utf-8")) == (2, text)
    assert "by hand" in ended.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["notepad"], "There is no recipe"),
        (["kate", "--write"], "by hand"),
        (["vim", "--write", "--undo"], "use one of them"),
    ],
)
def test_what_cannot_be_is_told(etude, arguments: list[str], sentence: str) -> None:
    ended = etude("editor", *arguments)
    assert ended.status == 2
    assert sentence in ended.err


def test_a_configuration_that_cannot_be_written(etude, own_home: Path) -> None:
    (own_home / ".vim").write_text("a file where the folder should be", encoding="utf-8")
    ended = etude("editor", "vim", "--write")
    assert ended.status == 2
    assert "could not be changed" in ended.err
