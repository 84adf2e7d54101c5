"""The page on security shows what the hostile suite says, and names every layer and every kind of weak test."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from etude.judge.cage.confinement import LAYERS

CHECKOUT = Path(__file__).parents[3]
PAGE = (CHECKOUT / "docs" / "security.md").read_text(encoding="utf-8")


def test_the_table_is_that_of_the_suite() -> None:
    command = (sys.executable, str(CHECKOUT / "docs" / "security_matrix.py"), "--check")
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_every_layer_and_whatever_stops_something_is_explained() -> None:
    (heads,) = re.findall(r"^\| family \| submissions \| (.*) \| judged as \|$", PAGE, re.MULTILINE)
    for name in {*heads.split(" | "), *LAYERS}:
        assert f"\n| `{name}` | " in PAGE


def test_what_is_lost_without_a_layer_is_said_for_each() -> None:
    section = PAGE.partition("## When a layer is missing")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)) == set(LAYERS)
