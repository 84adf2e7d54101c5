"""How long it takes from a save to the verdict, against a fresh `python -m pytest` on the same tests.

Run it as `make bench`. It writes RESULTS.md and results.json beside itself, or into the folder of --out.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from machine import describe_machine
from references import run_references
from results_page import results_page
from saves import measure_saves, same_tests
from subjects import PROBLEMS, subjects
from surroundings import better_answers, burst, hover_while_spinning, starts, throughput
from torch_saves import measure_torch

if TYPE_CHECKING:
    from collections.abc import Sequence

STARTS = 10
HOVERS = 100
FILES = 200
TORCH_SAVES = 20  # a cold run takes seconds


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="etude-bench-") as folder:
        found = asyncio.run(_measure(options, Path(folder)))
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "results.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    page = results_page(found, options.saves)
    (options.out / "RESULTS.md").write_text(page, encoding="utf-8")
    print(page)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--saves", type=int, default=100, help="of each kind, on each side (default 100)")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="where results are written")
    parser.add_argument("--numpy-problem", default=PROBLEMS["numpy"], help="another problem that needs numpy")
    parser.add_argument(
        "--torch-python",
        type=Path,
        default=os.environ.get("ETUDE_TORCH_PYTHON"),
        help="an interpreter that has torch and pytest (default: ETUDE_TORCH_PYTHON)",
    )
    options = parser.parse_args(arguments)
    if options.saves < 1:
        parser.error("--saves must be at least 1")
    return options


async def _measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    measured = subjects(PROBLEMS | {"numpy": options.numpy_problem})
    plain = measured[0]
    saves = options.saves
    load_before = os.getloadavg()[0]
    found: dict[str, Any] = {}
    tests = same_tests(measured, folder)
    found |= await measure_saves(measured, saves, folder)
    if options.torch_python is not None:
        found["torch"] = await measure_torch(options.torch_python, min(TORCH_SAVES, saves), folder)
    found["other"] = {
        "saves": saves,
        "machine": describe_machine(),
        "problems": {
            each.profile: {"id": each.problem.id, "tests": tests[each.profile]} for each in measured
        },
        "load_average": [round(load_before, 2), round(os.getloadavg()[0], 2)],
        **await starts(measured, min(STARTS, saves), folder),
        "hover_while_spinning": await hover_while_spinning(plain, min(HOVERS, 4 * saves), folder),
        "better_answer": await better_answers(measured, saves, folder),
        "burst": await burst(plain, folder),
        "etude_test": throughput(plain, min(FILES, 4 * saves), folder),
        "references": asdict(run_references(folder)),
    }
    return found


if __name__ == "__main__":
    main()
