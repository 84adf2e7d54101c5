"""`etude try`, with a terminal and without one."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from etude.cli.stdio_client import running_client
from etude.errors import JudgeUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

sys.path.insert(0, str(Path(__file__).parents[1] / "content"))

import tutorial

REPOSITORY = Path(__file__).parents[2]
PROBLEMS = REPOSITORY / "problems"
TRY = [sys.executable, "-m", "etude", "try"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own, and no editor on the PATH."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ETUDE_", "XDG_", "VIRTUAL_"))
    }
    tools = tmp_path / "bin"
    tools.mkdir()
    return kept | {
        "HOME": str(tmp_path / "home"),
        "PATH": str(tools),
        "PYTHONPATH": str(REPOSITORY / "server"),
        "TERM": "xterm",
    }


def test_without_a_terminal_the_session_is_played_to_acceptance(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        TRY,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    kinds = re.findall(r"^ *(\w+) │", done.stdout, re.MULTILINE)
    assert kinds[:3] == ["today", "start", "hover"]
    assert kinds.index("hover") < kinds.index("error") < kinds.index("action") < kinds.index("hint")
    assert "error" not in kinds[kinds.index("hint") :]
    assert re.search(r"^ +│ +~+$", done.stdout, re.MULTILINE)  # the place is underlined
    statuses = re.findall(r"^ *status │ (.+)", done.stdout, re.MULTILINE)
    assert [status.startswith("Accepted") for status in statuses] == [False, True]
    assert not (tmp_path / "home" / "etude").exists()  # nothing of the learner's was touched
    assert not (tmp_path / "home" / ".local" / "share" / "etude").exists()


def test_a_problem_of_ones_own_is_played_once_it_is_trusted(
    environment: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    tutorial.write(folder / "problems" / tutorial.COLLECTION / tutorial.NAME)
    collection = folder / "problems" / tutorial.COLLECTION / "collection.toml"
    collection.write_text(tutorial.COLLECTION_TOML, encoding="utf-8")

    def etude(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*TRY[:-1], *arguments],
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )

    name = f"{tutorial.COLLECTION}/{tutorial.NAME}"
    before = etude("try", name)
    assert before.returncode != 0
    assert "etude trust" in before.stderr
    assert etude("trust", "problems").returncode == 0
    played = etude("try", name)
    assert played.returncode == 0, played.stdout + played.stderr
    assert re.findall(r"^ *status │ (\w+)", played.stdout, re.MULTILINE)[-1] == "Accepted"


@pytest.mark.slow
@pytest.mark.parametrize(
    "problem", sorted(str(path.parent.relative_to(PROBLEMS)) for path in PROBLEMS.glob("*/*/problem.toml"))
)
def test_the_session_can_be_played_with_every_problem(environment: dict[str, str], problem: str) -> None:
    command = [*TRY, problem]
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=200, check=False)
    assert done.returncode == 0


def test_without_a_verdict_the_played_session_fails(environment: dict[str, str]) -> None:
    interpreter = {"ETUDE_PYTHON": "/bin/true"}  # it starts, but it runs nothing
    done = subprocess.run(
        TRY,
        env=environment | interpreter,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode != 0
    assert " passed" not in done.stdout.rpartition("hint │")[2]


@pytest.mark.parametrize("ask", ["request", "note"])
async def test_a_server_that_ends_is_noticed_at_once(ask: str) -> None:
    async with running_client(
        [sys.executable, "-c", "import sys; sys.stdin.readline()"], os.environ
    ) as client:
        await client.notify("initialized", {})
        with pytest.raises(JudgeUnavailable, match="The server ended"):
            await getattr(client, ask)("textDocument/hover")


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        self.screen = ""
        self.terminal, its_end = pty.openpty()
        streams = {"stdin": its_end, "stdout": its_end, "stderr": its_end}
        self.process = subprocess.Popen(
            command, env=environment, cwd=folder, start_new_session=True, **streams
        )
        os.close(its_end)

    def read_until(self, condition: Callable[[], bool], patience_s: float = 120) -> None:
        """Read what is drawn until the condition holds."""
        until = time.monotonic() + patience_s
        while not condition():
            assert time.monotonic() < until, self.screen[-2000:]
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    self.screen += os.read(self.terminal, 65536).decode(errors="replace")
                except OSError:  # the program has ended
                    assert condition(), self.screen[-2000:]
                    return

    def type(self, keys: str) -> None:
        """Type as a learner does."""
        os.write(self.terminal, keys.encode())

    def end(self) -> int:
        """The exit status, once the program has ended."""
        return self.process.wait(10)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(10)
        os.close(self.terminal)


@pytest.fixture
def open_terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], Terminal]]:
    opened: list[Terminal] = []

    def start() -> Terminal:
        opened.append(Terminal(TRY, environment, tmp_path))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


@pytest.mark.editor
def test_with_a_terminal_neovim_opens_with_our_client(
    open_terminal: Callable[[], Terminal], neovim_program: str, tmp_path: Path
) -> None:
    (tmp_path / "bin" / "nvim").symlink_to(neovim_program)
    terminal = open_terminal()
    terminal.read_until(lambda: "# etude: " in terminal.screen)
    attached = tmp_path / "attached"
    wait = "vim.wait(20000, function() return #vim.lsp.get_clients({bufnr = 0}) > 0 end)"
    report = "vim.fn.writefile({vim.lsp.get_clients({bufnr = 0})[1].name}, 'attached')"
    terminal.type(f":lua {wait} {report}\r")
    terminal.read_until(attached.exists)
    terminal.read_until(lambda: attached.read_text() == "etude\n")
    terminal.type(":qall!\r")
    assert terminal.end() == 0


def test_vs_code_is_opened_with_a_profile_of_its_own(
    open_terminal: Callable[[], Terminal], tmp_path: Path
) -> None:
    vsix = tmp_path / "editors" / "vscode" / "etude.vsix"
    vsix.parent.mkdir(parents=True)
    vsix.touch()
    code = tmp_path / "bin" / "code"
    code.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/called\n', encoding="utf-8")
    code.chmod(0o755)
    terminal = open_terminal()
    terminal.read_until(lambda: "VS Code" in terminal.screen)
    assert terminal.end() == 0
    install, edit = (tmp_path / "called").read_text().splitlines()
    assert f"--install-extension {vsix}" in install
    assert edit.endswith(".py")
    (settings,) = tmp_path.glob("home/**/User/settings.json")
    assert f"--user-data-dir {settings.parents[1]} --extensions-dir" in install
    assert f"--user-data-dir {settings.parents[1]} --extensions-dir" in edit
    assert json.loads(settings.read_text())["etude.serverCommand"][0] == sys.executable


@pytest.mark.parametrize(
    ("editor", "sentence"), [(None, "No editor was found"), ("vim", "ALE"), ("emacs", "eglot")]
)
def test_without_an_editor_of_ours_it_says_what_to_do(
    open_terminal: Callable[[], Terminal], tmp_path: Path, editor: str | None, sentence: str
) -> None:
    if editor:
        (tmp_path / "bin" / editor).symlink_to("/bin/true")
    terminal = open_terminal()
    terminal.read_until(lambda: sentence in terminal.screen)
    assert terminal.end() == 0
