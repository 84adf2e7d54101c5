"""The pages name everything there is, link to what is there, and show what Étude says today."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from etude.cli.main import etude
from etude.judge.verdict import Outcome
from etude.settings import _OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).parents[3]
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/**/*.md", "editors/**/*.md", "bench/*.md")
    for page in CHECKOUT.glob(pattern)
    if "node_modules" not in page.parts
)
FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
VARIABLE = re.compile(r"\bETUDE_[A-Z_]+\b")


def prose(page: Path) -> str:
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The names that headings get where Markdown is shown."""
    kept = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(prose(page)))
    return {title.replace(" ", "-") for title in kept}


def commands(group: click.Group = etude, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command by its full name; of a group, those in it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_internal_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    assert not broken


def test_the_readme_leads_to_every_page() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert not [page.name for page in (CHECKOUT / "docs").glob("*.md") if f"(docs/{page.name})" not in readme]


@pytest.mark.parametrize(("name", "command"), [pytest.param(*each, id=each[0]) for each in commands()])
def test_every_command_and_option_is_described(name: str, command: click.Command) -> None:
    sections = re.split(
        r"^### ", (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    (section,) = [each for each in sections if re.match(rf"`etude {name}\b", each)]
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            for spelling in parameter.opts:
                assert spelling in section


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_the_readme_names_every_command(name: str) -> None:
    assert re.search(rf"\| `etude {name}\b", (CHECKOUT / "README.md").read_text(encoding="utf-8"))


def test_every_outcome_is_named() -> None:
    page = (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert not [outcome for outcome in Outcome if f"`{outcome}`" not in page]


def test_the_json_that_is_shown_is_the_json_that_is_printed(tmp_path: Path) -> None:
    """The same keys at every depth, and the same kinds of values."""
    (shown,) = re.findall(
        r"```json\n(.*?)```", (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8"), re.DOTALL
    )
    file = tmp_path / "wrong.py"
    file.write_text("def process_numbers(numbers):\n    return {}\n", encoding="utf-8")
    problem = ("--problem", "python-foundations/higher-order-functions")
    command = (sys.executable, "-P", "-m", "etude", "test", "--format", "json", *problem, str(file))
    ended = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, encoding="utf-8")
    assert ended.returncode == 1, ended.stderr
    assert shape(json.loads(ended.stdout)) == shape(json.loads(shown))


def shape(value: object) -> object:
    """What a reader of JSON relies on: keys, kinds, and the kind of the first entry of a list."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value and not isinstance(value[0], str) else []
    return "number" if isinstance(value, int | float) else type(value).__name__


@pytest.mark.parametrize("name", _OPTIONS)
def test_every_setting_is_described(name: str) -> None:
    assert f"| `etude.{name}` |" in (CHECKOUT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_every_variable_is_described() -> None:
    sources = (CHECKOUT / "server" / "etude").rglob("*.py")
    used = {found for source in sources for found in VARIABLE.findall(source.read_text(encoding="utf-8"))}
    used |= {f"ETUDE_{name.upper()}" for name, option in _OPTIONS.items() if option.field == name}
    used -= {"ETUDE_", "ETUDE_COMMAND"}  # the second is between `etude try` and the Neovim client
    described = set(VARIABLE.findall((CHECKOUT / "docs" / "settings.md").read_text(encoding="utf-8")))
    assert described == used


def test_the_session_in_the_readme_is_what_etude_says_today() -> None:
    command = (sys.executable, str(CHECKOUT / "docs" / "transcript.py"), "--check")
    ended = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
