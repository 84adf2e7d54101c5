"""Every sentence that is asked for is there, and none is left over."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[3] / "server" / "etude"
AREAS = ("cli", "exercise", "practice", "settings")
_QUOTED = rf'f?"(?P<key>(?P<area>{"|".join(AREAS)})\.[\w.{{}}]+)"'
KEY = re.compile(_QUOTED)
SAID = re.compile(r"\bsay\(\s*" + _QUOTED)


def pattern(found: re.Match[str]) -> str:
    """The keys that an f-string may come to."""
    return re.sub(r"\\\{.*?\\\}", "[a-z_-]+", re.escape(found["key"]))


def leaves(table: Mapping[str, object], prefix: str) -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}"


@pytest.mark.parametrize("area", AREAS)
def test_keys_asked_for_and_keys_there(area: str) -> None:
    text = (PACKAGE / "messages" / "en" / f"{area}.toml").read_text(encoding="utf-8")
    there = set(leaves(tomllib.loads(text), area))
    sources = [
        source.read_text(encoding="utf-8")
        for source in PACKAGE.rglob("*.py")
        if source != PACKAGE / "messages" / "__init__.py"  # it explains itself with keys that are not
    ]
    said = {pattern(found) for text in sources for found in SAID.finditer(text) if found["area"] == area}
    named = {pattern(found) for text in sources for found in KEY.finditer(text) if found["area"] == area}
    assert named
    unknown = {each for each in said if not any(re.fullmatch(each, key) for key in there)}
    unused = {key for key in there if not any(re.fullmatch(each, key) for each in named)}
    assert (unknown, unused) == (set(), set())


@pytest.mark.parametrize("area", AREAS)
def test_first_lines_are_short(area: str) -> None:
    table = tomllib.loads((PACKAGE / "messages" / "en" / f"{area}.toml").read_text(encoding="utf-8"))
    flat: dict[str, object] = dict(table)
    sentences = [value for value in flat.values() if isinstance(value, str)]
    sentences += [text for part in flat.values() if isinstance(part, dict) for text in part.values()]
    assert sentences
    too_long = [each for each in sentences if len(re.sub(r"\{.*?\}", "", each.strip().split("\n")[0])) > 120]
    assert too_long == []
