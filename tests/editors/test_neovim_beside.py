"""Beside a type checker's server: one hover with what each has to say, nothing twice."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from learner import RIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import EditorHome

pytestmark = [pytest.mark.editor, pytest.mark.slow]

_ENABLE = """
vim.lsp.config("basedpyright", { cmd = { ..., "--stdio" }, filetypes = { "python" }, root_markers = { ".git" } })
vim.lsp.enable("basedpyright")
"""
_READY = """
return vim.iter({ "etude", "basedpyright" }):all(function(name)
  local client = vim.lsp.get_clients({ bufnr = 0, name = name })[1]
  return client ~= nil and client.initialized
end)
"""
_CLOSE = """
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= "" then vim.api.nvim_win_close(window, true) end
end
"""
_FLOATING = """
local texts = {}
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= "" then
    local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    table.insert(texts, table.concat(lines, "\\n"))
  end
end
return texts
"""
# Where the cursor is, what the type checker says of it, and what Étude does.
PLACES = [
    ("def process_numbers", 4, "(function) def process_numbers", "Introduction"),
    ("reduce(mul", 0, "(function) def reduce(", "carries one value along"),
    ("numbers, 1)", 0, "(parameter) numbers", ""),
]


@pytest.fixture
def checker(editor_home: EditorHome) -> str:
    beside = Path(sys.executable).with_name("basedpyright-langserver")
    program = str(beside) if beside.exists() else shutil.which("basedpyright-langserver")
    if program is None:
        editor_home.absent("basedpyright", "pip install basedpyright")
    return str(program)


def test_beside_basedpyright_no_hover_is_doubled(
    start_neovim: Callable[..., Any], checker: str, tmp_path: Path
) -> None:
    file = tmp_path / "practice" / "higher_order_functions.py"
    file.parent.mkdir()
    file.write_text(RIGHT, encoding="utf-8")
    neovim = start_neovim()
    neovim.lua(_ENABLE, checker)
    neovim.edit(file)
    neovim.wait("both servers", lambda: neovim.lua(_READY))
    for text, offset, of_checker, of_etude in PLACES:
        row, line = next((n, line) for n, line in enumerate(RIGHT.split("\n"), 1) if text in line)

        def hovered(row: int = row, column: int = line.index(text) + offset) -> list[str]:
            """What stands in the hover; asked for anew, since either server may be late."""
            neovim.lua(_CLOSE)
            neovim.call("win_set_cursor", 0, [row, column])
            neovim.keys("K")
            neovim.wait("a hover", lambda: neovim.lua(_FLOATING))
            return list(neovim.lua(_FLOATING))

        def found(wanted: tuple[str, str] = (of_checker, of_etude)) -> list[str]:
            windows = hovered()
            return windows if all(each in "".join(windows) for each in wanted) else []

        (shown,) = neovim.wait(f"both hovers at {text}", found)
        assert shown.count(of_checker) == 1, shown
        assert not of_etude or shown.count(of_etude) == 1, shown
