"""The same submissions through Étude and through other Python runners from PyPI, each capped in time and memory.

Run it as `make comparison`. It installs the others in an environment of their own that it throws away, and
writes the tables in docs/comparison.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import statistics
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from comparison_page import PAGE, Row, filled
from comparison_runners import ETUDE, RUNNERS, Environment, Judged, Runner, Suite
from machine import describe_machine

from etude.catalogue.load import load_problem
from etude.catalogue.roots import builtin_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from etude.catalogue.model import Problem

CHECKOUT: Final = Path(__file__).parents[1]
PROBLEM: Final = "python-foundations/higher-order-functions"
HOSTILE: Final = CHECKOUT / "tests" / "hostile" / "submissions"
ATTACKS: Final = (
    *("endless/huge_power", "endless/swallows_everything", "endless/while_true"),
    *("exits/at_import", "exits/in_a_call", "exits/segmentation_fault", "exits/system_exit"),
    *("hooks/atexit", "threads/exits_later", "input/line"),
    *("liars/claims_another_class", "liars/equal_to_all"),
    *("memory/exponential_string", "memory/one_block", "output/many_lines"),
    *(
        "patching/assertion_error",
        "patching/builtins",
        "patching/exit_with_success",
        "patching/plugin_through_gc",
    ),
    *("patching/reports", "patching/skip_all", "patching/test_code_rewritten", "patching/unittest"),
    *("recursion/deep", "recursion/deep_return_value", "values/cyclic_list", "values/enormous_integer"),
    *("spying/frames", "spying/source_of_the_test"),
)
# Mistakes that the cases of this problem catch, of those that its authors collected.
MISTAKES: Final = (
    *("drained_iterator", "evens_of_doubled", "keeps_odd", "lazy_results", "misspelt_name", "no_start"),
    *("prints", "product_from_zero", "start_in_the_list", "wrong_key"),
)
WRONG_VALUE: Final = "mistake: evens_of_doubled"
RAISES: Final = "mistake: no_start"
TIMED_RUNS: Final = 3
AT_ONCE: Final = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Run all, and write the page."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="etude-comparison-") as folder:
        rows, skipped = _compare(options.only, Path(folder))
    page = filled(PAGE.read_text(encoding="utf-8"), rows, skipped, dt.date.today(), describe_machine())  # noqa: DTZ011  # the day where it runs
    if options.write:
        PAGE.write_text(page, encoding="utf-8")
    print(page)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [each.name for each in (ETUDE, *RUNNERS)]
    parser.add_argument("--only", nargs="*", choices=names, default=names, help="some of the runners")
    parser.add_argument("--dry", dest="write", action="store_false", help="print the page, do not write it")
    return parser.parse_args(arguments)


def submissions(problem: Problem) -> dict[str, tuple[str, bool]]:
    """Every submission by name: its text, and whether it is right."""
    found = {"right: reference": (problem.reference.text, True)}
    found |= {f"right: {Path(each.name).stem}": (each.text, True) for each in problem.alternatives}
    wrong = {Path(each.source.name).stem: each.source.text for each in problem.wrong}
    found |= {f"mistake: {name}": (wrong[name], False) for name in MISTAKES}
    return found | {f"hostile: {name}": (attack(name, problem.code.entry), False) for name in ATTACKS}


def attack(name: str, entry: str) -> str:
    """A submission of the hostile suite, as one for our problem."""
    text = (HOSTILE / f"{name}.py").read_text(encoding="utf-8")
    if re.search(r"@[A-Z_]+@", text):
        raise SystemExit(f"{name} needs a place that only the hostile suite has")
    return re.sub(r"\bmiddle\b", entry, text).replace("(numbers, key=None)", "(numbers, *_)")


def _compare(only: Sequence[str], folder: Path) -> tuple[list[Row], dict[str, str]]:
    root = builtin_root()
    problem = load_problem(root.path / PROBLEM, root)
    suite = Suite.of(problem, folder / "root")
    everything = submissions(problem)
    rows: list[Row] = []
    skipped: dict[str, str] = {}
    for runner in (ETUDE, *RUNNERS):
        if runner.name not in only:
            continue
        print(f"{runner.name} …", file=sys.stderr)
        environment = Environment.create(runner, folder)
        if environment.trouble:
            skipped[runner.name] = environment.trouble
            continue
        first = environment.judge(suite, problem.reference.text)
        if first.verdict != "pass":
            skipped[runner.name] = f"{environment.version} does not pass the reference ({first.verdict})"
            continue
        rows.append(_row(runner, environment, suite, everything))
    return rows, skipped


def _row(
    runner: Runner, environment: Environment, suite: Suite, everything: dict[str, tuple[str, bool]]
) -> Row:
    reference = everything["right: reference"][0]
    times = [environment.judge(suite, reference).seconds for _ in range(TIMED_RUNS)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        texts = [text for text, _ in everything.values()]
        found = list(pool.map(lambda text: environment.judge(suite, text), texts))
    judged: dict[str, Judged] = dict(zip(everything, found, strict=True))
    return Row(
        runner.name,
        environment.version,
        {name: (right, judged[name].verdict) for name, (_, right) in everything.items()},
        statistics.median(times),
        frozenset(name for name, each in judged.items() if each.leaked),
        exception_line=judged[RAISES].line,
        value_line=judged[WRONG_VALUE].line,
    )


if __name__ == "__main__":
    main()
