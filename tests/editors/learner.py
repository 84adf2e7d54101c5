"""One session, the same in every editor: open, read, fail, take a hint, solve, go on."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from tally import Tally

__all__ = ["RIGHT", "WRONG", "Learner", "Shown", "errors", "play", "starter", "until"]

_PROBLEM = Path(__file__).parents[2] / "problems" / "python-foundations" / "higher-order-functions"
_PATIENCE_S = 120.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the editor has it. Lines count from 1; severity 1 is an error."""

    line: int
    severity: int
    message: str


class Learner(Protocol):
    """Somebody at an editor."""

    def open(self, file: Path) -> None:
        """Open a file and wait for the server to attach."""

    def open_alone(self, file: Path) -> None:
        """Open a file where no server can be attached."""

    def trouble(self) -> str | None:
        """What can be read of a server that does not start; None where the editor never says anything of it."""

    def hover(self, line: int) -> str:
        """What the editor shows about the beginning of a line, from 1; empty when nothing is shown yet."""

    def save(self, text: str) -> None:
        """Put a text in place of the file's, and save it."""

    def findings(self) -> list[Shown]:
        """Everything that is marked in the file."""

    def marked(self) -> list[str]:
        """The text under each error; empty texts where the editor marks whole lines only."""

    def restart(self) -> None:
        """What one does when the server has ended."""

    def choose(self, line: int, title: str) -> list[str]:
        """Take the first action whose title begins so, at the beginning of a line; all that were offered."""

    def screen(self) -> str:
        """Texts, messages and findings: all that the learner can read now."""


def _text(file: str) -> str:
    source = (_PROBLEM / file).read_text(encoding="utf-8")
    return f"# etude: python-foundations/higher-order-functions\n{source}"


RIGHT = _text("solution.py")
WRONG = RIGHT.replace("n % 2 == 0", "n % 2 == 1")


def starter() -> str:
    """The exercise as it is begun."""
    return _text("starter.py")


def until(what: str, condition: Callable[[], Any], *, seen: Callable[[], str]) -> Any:
    """What `condition` gives once it gives something; else the end, with what was seen."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {_PATIENCE_S} s for {what}; seen:\n{seen()}")


def play(learner: Learner, tally: Tally, file: Path) -> None:
    """The whole session; each step waits for what must be seen."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(starter(), encoding="utf-8")
    with tally.feature("open"):
        learner.open(file)
    with tally.feature("hover"):
        lines = starter().split("\n")
        line = next(number for number, text in enumerate(lines, 1) if text.startswith("def "))
        statement = until("the statement", lambda: learner.hover(line), seen=learner.screen)
        assert "Higher-Order Functions" in statement
        assert "Introduction" in statement
        assert not re.search(r"&nbsp;|\\frac|\$", statement)
    with tally.feature("fail"):
        learner.save(WRONG)
        (found,) = until("an error", lambda: errors(learner), seen=learner.screen)
        assert re.search(r"`process_numbers\(.+\)\S*` should be .+, got ", found.message), found
        assert "n % 2 == 1" in WRONG.split("\n")[found.line - 1]
    with tally.feature("hint"):
        offered = learner.choose(found.line, "Hint 1 of")
        assert {"Run the tests", "Open the statement", "Next problem"} <= set(offered), offered
        until("the hint", lambda: "Hint 1 of" in learner.screen(), seen=learner.screen)
    with tally.feature("solve"):
        learner.save(RIGHT)
        until("the findings to go", lambda: not learner.findings(), seen=learner.screen)
    with tally.feature("next"):
        learner.choose(found.line, "Next problem")
        until("the next exercise", lambda: "memoize" in learner.screen(), seen=learner.screen)


def errors(learner: Learner) -> list[Shown]:
    """What is marked as an error."""
    return [one for one in learner.findings() if one.severity == 1]
