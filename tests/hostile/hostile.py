"""Send every hostile submission to the judge, and print what came of it: `make hostile`, `make security-report`."""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "server")]

from attacks import PROBLEMS, attacks  # noqa: E402
from judging import Result, attack_once, left_after_close  # noqa: E402
from unprivileged import NotPossible, command_as_nobody  # noqa: E402
from world import World  # noqa: E402

from etude.judge.service import JudgeService  # noqa: E402
from etude.judge.verdict import Outcome  # noqa: E402

_ALLOWED_OVERRUN_S = 0.25
_LAYERS_OF_THE_KERNEL = ("landlock", "seccomp", "limits", "no-new-privileges")


async def send_all(
    profiles: list[str], families: list[str]
) -> tuple[list[Result], list[str], tuple[str, ...]]:
    """What came of each attack, which processes were left at the end, and the layers that stood."""
    os.environ["HOSTILE_TOKEN"] = "a secret of the environment"
    world = World()
    service = JudgeService(protected=(PROBLEMS, world.home))
    results = []
    try:
        layers = (await service.isolation()).active
        for attack in attacks():
            if families and attack.family not in families:
                continue
            meant = [profile for profile in profiles if profile in attack.problems()]
            results += [await attack_once(service, world, attack, profile) for profile in meant]
    finally:
        left = await left_after_close(service)
        world.close()
    return results, left, layers


def print_table(user: str, results: list[Result], left: list[str], layers: tuple[str, ...]) -> int:
    """Families and outcomes; how many things went wrong."""
    outcomes = sorted({result.outcome for result in results})
    families = list(dict.fromkeys(result.attack.family for result in results))
    width = max(map(len, families), default=0)
    print(f"\nAs {user}, layers: {', '.join(layers) or 'none'}")
    print(" " * width, *(f"{outcome:>14}" for outcome in outcomes), f"{'worst overrun':>14}")
    for family in families:
        of_family = [result for result in results if result.attack.family == family]
        counted = Counter(result.outcome for result in of_family)
        worst = max(result.overrun_s for result in of_family)
        cells = (f"{counted[outcome] or '':>14}" for outcome in outcomes)
        print(f"{family:{width}}", *cells, f"{worst * 1000:>11.0f} ms")
    for result in results:
        for fault in result.faults:
            print(f"WRONG {result.attack} ({result.profile}): {fault}")
        if result.overrun_s > _ALLOWED_OVERRUN_S:
            print(
                f"late  {result.attack} ({result.profile}): {result.overrun_s * 1000:.0f} ms beyond a limit"
            )
    passes = sum(result.outcome == Outcome.ACCEPTED.value for result in results)
    missing = sum(result.outcome in ("no verdict", Outcome.INTERNAL_ERROR.value) for result in results)
    orphans = len(left) + sum("process" in fault or "workers" in fault for r in results for fault in r.faults)
    late = sum(result.overrun_s > _ALLOWED_OVERRUN_S for result in results)
    wrong = sum(bool(result.faults) for result in results)
    print(
        f"{len(results)} submissions: {passes} false passes, {missing} missing verdicts, {orphans} orphans, "
        f"{wrong} with another outcome or a trace, {late} beyond their limit by more than 250 ms"
    )
    return passes + missing + orphans + wrong


def as_nobody(arguments: list[str]) -> int:
    """The same again as a user without privileges, from root."""
    with tempfile.TemporaryDirectory(prefix="etude-nobody-") as home:
        try:
            command = command_as_nobody(Path(home))
        except NotPossible as error:
            print(f"\nNot repeated as a user without privileges: {error}.")
            return 0
        environment = {**os.environ, "HOME": home, "TMPDIR": home}
        command += [str(HERE / "hostile.py"), "--this-user", *arguments]
        return subprocess.run(command, env=environment, check=False).returncode


def report() -> str:
    """Families and what stops them, as Markdown."""
    others = sorted({each for attack in attacks() for each in attack.stopped_by} - set(_LAYERS_OF_THE_KERNEL))
    columns = [*_LAYERS_OF_THE_KERNEL, *others]
    lines = [
        f"{len(attacks())} submissions. A number: how many of a family that column stops; one may be stopped twice.",
        "",
        f"| family | submissions | {' | '.join(columns)} | judged as |",
        f"| --- | --- | {' | '.join('---' for _ in columns)} | --- |",
    ]
    for family in dict.fromkeys(attack.family for attack in attacks()):
        members = [attack for attack in attacks() if attack.family == family]
        counted = Counter(each for attack in members for each in attack.stopped_by)
        cells = " | ".join(str(counted[column] or "") for column in columns)
        outcomes = ", ".join(sorted({outcome for attack in members for outcome in attack.outcomes}))
        lines.append(f"| {family} | {len(members)} | {cells} | {outcomes} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", action="store_true", help="print the table of families and layers")
    parser.add_argument("--this-user", action="store_true", help="not again as an unprivileged user")
    parser.add_argument("--profile", action="append", choices=["plain", "numpy"])
    parser.add_argument("--family", action="append", default=[])
    asked = parser.parse_args()
    if asked.report:
        print(report(), end="")
        return 0
    user = "root" if os.geteuid() == 0 else f"user {os.geteuid()}, without privileges"
    results, left, layers = asyncio.run(send_all(asked.profile or ["plain", "numpy"], asked.family))
    wrong = print_table(user, results, left, layers)
    sys.stdout.flush()
    if not asked.this_user:
        wrong += as_nobody(sys.argv[1:])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
