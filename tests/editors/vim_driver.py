"""Vim with ALE, set up by `etude editor vim --write`: in a terminal of its own, driven over a channel."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from learner import Shown, errors, until

if TYPE_CHECKING:
    from conftest import EditorHome

__all__ = ["Vim", "start_vim"]

_ALE = Path("/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale")

_VIMRC = """
set nocompatible encoding=utf-8 nomore shortmess+=aoOtTIF noswapfile hidden
filetype plugin on
packadd! ale
let g:ale_hover_to_preview = 1
let g:ale_floating_preview = 0
let g:channel = ch_open('127.0.0.1:%d', {'waittime': 20000})
"""
# ALE asks with input(); the question has the titles, numbered.
_ANSWERING = """
function! ale#util#Input(message, value, ...) abort
  let g:offered = filter(map(split(a:message, "\\n"), 'matchstr(v:val, ''^\\s*\\d\\+) \\zs.*'')'), '!empty(v:val)')
  let l:place = indexof(g:offered, {_, each -> stridx(each, g:wanted) == 0})
  return l:place + 1
endfunction
"""
_SEVERITIES = {"E": 1, "W": 2, "I": 3}


def start_vim(home: EditorHome) -> Vim:
    """A Vim with ALE, set up by our own command; where there is none, the test is skipped or fails."""
    if not _has_channels() or not _ALE.exists():
        home.absent("Vim with ALE", "apt-get install vim-nox vim-ale")
    written = [sys.executable, "-m", "etude", "editor", "vim", "--write"]
    subprocess.run(written, env=home.environment, capture_output=True, check=True)
    recipe = home.folder / ".vim" / "after" / "plugin" / "etude.vim"
    own = json.dumps(str(Path(sys.executable).with_name("etude")))
    text = recipe.read_text(encoding="utf-8")
    assert own in text
    recipe.write_text(text.replace(own, json.dumps(str(home.etude))), encoding="utf-8")
    started = Vim(home.folder, home.environment)
    major, minor = divmod(started.ask("v:version"), 100)
    (ale,) = re.findall(r"current_ale_version = \[(.*)\]", (_ALE / "autoload" / "ale.vim").read_text("utf-8"))
    home.tally.drives(f"Vim {major}.{minor}, ALE {ale.replace(', ', '.')}")
    return started


def _has_channels() -> bool:
    vim = shutil.which("vim")
    if vim is None:
        return False
    told = subprocess.run([vim, "--version"], capture_output=True, text=True, check=False).stdout
    return "+channel" in told


class Vim:
    """A learner at Vim."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = environment
        listener = socket.create_server(("127.0.0.1", 0))
        vimrc = folder / "vimrc"
        vimrc.write_text(_VIMRC % listener.getsockname()[1], encoding="utf-8")
        self._terminal, inner = pty.openpty()
        self._process = subprocess.Popen(
            ["vim", "-u", str(vimrc), "-i", "NONE"],
            env={**environment, "TERM": "xterm"},
            cwd=folder,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)
        self._reader = threading.Thread(target=self._drain, daemon=True)
        self._reader.start()
        listener.settimeout(60)
        with listener:
            self._channel, _ = listener.accept()
        self._channel.settimeout(120)
        self._received = b""
        self._count = 0

    def open_alone(self, file: Path) -> None:
        self._run(f"edit {str(file).replace(' ', chr(92) + ' ')}")

    def open(self, file: Path) -> None:
        self.open_alone(file)
        answering = self._folder / "answering.vim"
        answering.write_text(_ANSWERING, encoding="utf-8")
        self._run("call ale#util#Input")  # loads the file whose function is replaced
        self._run(f"source {answering}")
        until("ALE", lambda: self.ask("exists('*ale#util#Input')"), seen=self.screen)

    def trouble(self) -> None:
        """ALE keeps it to itself."""

    def hover(self, line: int) -> str:
        self._run(f"call cursor({line}, 1)")
        self._run("ALEHover")
        preview = "filter(range(1, winnr('$')), 'getwinvar(v:val, \"&previewwindow\")')"
        text = f"join(getbufline(winbufnr(get({preview}, 0, 1)), 1, '$'), \"\\n\")"
        return until(
            "a hover", lambda: self.ask(f"empty({preview})") == 0 and self.ask(text), seen=self.screen
        )

    def save(self, text: str) -> None:
        self._run("silent! pclose")
        self.ask(
            f"deletebufline('%', 1, '$') + setline(1, {json.dumps(text.splitlines(), ensure_ascii=False)})"
        )
        self._run("write")

    def findings(self) -> list[Shown]:
        found = self.ask("get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])")
        return [
            Shown(one["lnum"], _SEVERITIES[one["type"]], one.get("detail") or one["text"]) for one in found
        ]

    def marked(self) -> list[str]:
        return [""] * len(errors(self))  # ALE takes the protocol's columns for its own

    def restart(self) -> None:
        """ALE starts it again with the next save, once it has noticed the end."""
        running = "filter(job_info(), {_, job -> job_status(job) ==# 'run'})"
        until("the end", lambda: self.ask(f"empty({running})"), seen=self.screen)

    def choose(self, line: int, title: str) -> list[str]:
        self.ask(f"extend(g:, {{'wanted': {json.dumps(title)}, 'offered': []}}) is g:")
        self._run(f"call cursor({line}, 1)")
        self._run("ALECodeAction")
        offered: list[str] = until("the actions", lambda: self.ask("g:offered"), seen=self.screen)
        return offered

    def screen(self) -> str:
        windows = "map(range(1, winnr('$')), 'join(getbufline(winbufnr(v:val), 1, \"$\"), \"\\n\")')"
        texts = [*self.ask(windows), self.ask("execute('messages')")]
        return "\n".join([*texts, *(one.message for one in self.findings())])

    def ask(self, expression: str) -> Any:
        """What an expression gives."""
        self._count += 1
        self._send(["expr", expression, -self._count])
        while True:
            while b"\n" in self._received:
                line, self._received = self._received.split(b"\n", 1)
                if line.strip():
                    number, answer = json.loads(line)
                    if number == -self._count:
                        assert answer != "ERROR", expression
                        return answer
            received = self._channel.recv(65536)
            assert received, "Vim closed the channel"
            self._received += received

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._send(["ex", "qall!"])
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._channel.close()
        os.close(self._terminal)
        self._reader.join(10)

    def _run(self, command: str) -> None:
        self._send(["ex", command])

    def _send(self, message: list[object]) -> None:
        self._channel.sendall(json.dumps(message).encode() + b"\n")

    def _drain(self) -> None:
        """Vim stops when nobody reads what it draws."""
        with contextlib.suppress(OSError):
            while os.read(self._terminal, 65536):
                pass
