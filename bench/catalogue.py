"""How fast ten thousand problems are listed: an index made anew, one served from its cache, one revalidated.

Run it as `python bench/catalogue.py [COUNT]`. Each figure is taken in a process of its own.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from etude.catalogue import Catalogue, Root

if TYPE_CHECKING:
    from collections.abc import Callable

PER_COLLECTION = 200
ROUNDS = 7
PROBLEM = """schema = 1
id = "{name}"
title = "Problem {number}: {topic} step by step"
difficulty = "{level}"
minutes = {minutes}
chapter = "chapter-{chapter}"
topics = ["{topic}", "practice"]
tags = ["{topic}", "tag-{tag}", "small"]
prerequisites = []
related = []
old_ids = []
authors = ["The Étude authors"]
license = "MIT"
version = 1

[code]
entry = "solve"
signature = "def solve(numbers: list[int]) -> int"

[limits]
time_s = 2.0

[compare]
mode = "strict"

[[rule]]
kind = "forbid"
what = ["node:While"]
message = "No loops here."

[input]
[[input.argument]]
name = "numbers"
type = "list"
size = [0, 8]
items = {{ type = "int", values = [2, 3, 1, 4, 5, -1, 0], range = [-9, 9] }}
"""
TOPICS = ("sorting", "graphs", "numpy", "closures", "gradients", "convolution", "iterators")


def write_collection(folder: Path, numbers: range) -> None:
    """Write a collection of four chapters."""
    names = [f"problem-{number}" for number in numbers]
    quarter = len(names) // 4 + 1
    lines = ["schema = 1", f'id = "{folder.name}"', 'title = "A collection"', 'summary = "Made up."']
    lines.append('license = "MIT"')
    for chapter in range(4):
        inside = names[chapter * quarter : (chapter + 1) * quarter]
        if inside:
            lines += ["[[chapter]]", f'id = "chapter-{chapter}"', f'title = "Chapter {chapter}"']
            lines.append(f"problems = {json.dumps(inside)}")
    folder.mkdir(parents=True)
    (folder / "collection.toml").write_text("\n".join(lines), encoding="utf-8")
    for place, (name, number) in enumerate(zip(names, numbers, strict=True)):
        (folder / name).mkdir()
        text = PROBLEM.format(
            name=name,
            number=number,
            topic=TOPICS[number % len(TOPICS)],
            level=("easy", "medium", "hard")[number % 3],
            minutes=5 + number % 40,
            chapter=place // quarter,
            tag=number % 97,
        )
        (folder / name / "problem.toml").write_text(text, encoding="utf-8")


def timed(action: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)


def measure(what: str, root: Path, cache: Path) -> float:
    """One figure; imports are not part of it."""
    catalogue = Catalogue([Root(root)], cache)
    if what in {"cold", "warm"}:
        return timed(catalogue.summaries)
    catalogue.summaries()
    if what == "search":
        return timed(lambda: catalogue.search("sorting step"))
    return timed(catalogue.refresh)


def main() -> None:
    """Print the figures, or (called with a figure's name) one of them."""
    if len(sys.argv) == 4:
        print(measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
        return
    count = int(sys.argv[1]) if len(sys.argv) == 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder, "problems"), Path(folder, "index.sqlite")
        for first in range(0, count, PER_COLLECTION):
            numbers = range(first, min(first + PER_COLLECTION, count))
            write_collection(root / f"collection-{first // PER_COLLECTION}", numbers)
        print(f"{count} problems, milliseconds")
        for what, rounds in (("cold", 3), ("warm", ROUNDS), ("refresh", ROUNDS), ("search", ROUNDS)):
            figures = []
            for _ in range(rounds):
                if what == "cold":
                    cache.unlink(missing_ok=True)
                command = [sys.executable, __file__, what, str(root), str(cache)]
                answer = subprocess.run(command, capture_output=True, text=True, check=True)
                figures.append(float(answer.stdout))
            low, middle, high = min(figures), statistics.median(figures), max(figures)
            print(f"{what:8} median {middle:8.1f}   min {low:8.1f}   max {high:8.1f}")


if __name__ == "__main__":
    main()
