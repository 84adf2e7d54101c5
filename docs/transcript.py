"""Write a real session into README.md, between its two `transcript` comments.

`python docs/transcript.py` writes it anew; with `--check` nothing is written, and the exit status is 1 when
README.md shows something else than what Étude says today. How long a run took may differ.
"""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
PROBLEM = "python-foundations/higher-order-functions"
SESSION = (sys.executable, "-P", "-m", "etude", "try", "--play", PROBLEM)
HOVER_LINES = 9  # the statement is long; its beginning shows what a hover is
LEFT_OUT = "start"  # a path in a temporary folder, never the same twice
PLACE = re.compile(
    r"(?<=<!-- transcript: made by docs/transcript.py -->\n).*?(?=<!-- /transcript -->)", re.DOTALL
)
TIME = re.compile(r"\d+(\.\d+)? m?s\b")


def main(arguments: list[str]) -> int:
    """Write the transcript, or compare it."""
    readme = README.read_text(encoding="utf-8")
    if len(PLACE.findall(readme)) != 1:
        print(f"{README} has no place for the transcript, or several", file=sys.stderr)
        return 2
    done = subprocess.run(
        SESSION, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    fresh = PLACE.sub(lambda _: f"```text\n{excerpt(done.stdout)}\n```\n", readme)
    if "--check" not in arguments:
        README.write_text(fresh, encoding="utf-8")
    elif TIME.sub("", fresh) != TIME.sub("", readme):
        print("README.md shows another session than Étude's; run: python docs/transcript.py", file=sys.stderr)
        return 1
    return 0


def excerpt(session: str) -> str:
    """The session as README.md shows it: the hover cut short, no path of this machine."""
    parts = ["\n".join(lines) for filled, lines in groupby(session.split("\n"), bool) if filled]
    return "\n\n".join(shortened(part) for part in parts if kind(part) != LEFT_OUT)


def shortened(part: str) -> str:
    """A hover cut after its first lines."""
    lines = part.split("\n")
    if kind(part) != "hover" or len(lines) <= HOVER_LINES:
        return part
    return "\n".join([*lines[:HOVER_LINES], f"{'':>8} │ …"])


def kind(part: str) -> str:
    """The word at the left: what kind of message it is."""
    return part.split("│", 1)[0].strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
