"""How good the feedback is on the wrong solutions of all problems: `make feedback-report`.

Each section is a function that is registered with `feedback_share.measurement`; a module that brings sections is named
in SECTIONS. Figures stand apart for the half that rules were tuned on and the half that was held back.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
from typing import TYPE_CHECKING, Final

from feedback_corpus import samples
from feedback_share import MEASUREMENTS, Measurement, Share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from feedback_corpus import Sample

SECTIONS: Final = ("feedback_causes", "feedback_edits")


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge, measure and print."""
    options = _options(arguments)
    for module in SECTIONS:
        importlib.import_module(module)
    judged = asyncio.run(_judged(options.only))
    for each in MEASUREMENTS:
        if options.section in each.title:
            print(_section(each, judged, misses=options.misses))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="problems whose id contains this")
    parser.add_argument("--section", default="", help="sections whose title contains this")
    parser.add_argument("--misses", action="store_true", help="name what is missed, in the tuning half only")
    return parser.parse_args(arguments)


async def _judged(only: str) -> list[Sample]:
    return [sample async for sample in samples(only)]


def _section(section: Measurement, judged: list[Sample], *, misses: bool) -> str:
    lines = ["", section.title, f"  {section.about}"]
    for title, tuning in (("tuning half", True), ("held back", False)):
        told = [(each.name, section.measure(each)) for each in judged if each.tuning is tuning]
        share = Share.of((name, hit) for name, hit in told if hit is not None)
        lines.append(f"  {title:12} {share}")
        if misses and tuning:
            lines += [f"    not: {name}" for name in share.misses]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
