"""A learner at Neovim, with the client as it is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from learner import Shown, until

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["NeovimLearner"]

_FLOATING = """
return vim.iter(vim.api.nvim_list_wins()):any(function(window)
  return vim.api.nvim_win_get_config(window).relative ~= ''
end)
"""
_CHOOSING = """
local title = ...
_G.offered = nil
vim.ui.select = function(items, options, chosen)
  _G.offered = vim.tbl_map(options.format_item or tostring, items)
  for number, text in ipairs(_G.offered) do
    if vim.startswith(text, title) then
      return chosen(items[number], number)
    end
  end
end
"""


class NeovimLearner:
    """A learner at Neovim."""

    def __init__(self, neovim: Any) -> None:
        self.neovim = neovim

    def open(self, file: Path) -> None:
        self.open_alone(file)
        self.neovim.wait("the client to attach", self.neovim.attached)

    def open_alone(self, file: Path) -> None:
        escaped = str(file).replace(" ", "\\ ")
        self.neovim.call("command", f"edit {escaped}")

    def trouble(self) -> str:
        return self.screen()

    def hover(self, line: int) -> str:
        self.neovim.call("win_set_cursor", 0, [line, 0])
        self.neovim.keys("K")
        self.neovim.wait("a hover", lambda: self.neovim.lua(_FLOATING))
        return str(self.neovim.screen())

    def save(self, text: str) -> None:
        self.neovim.replace(text)

    def findings(self) -> list[Shown]:
        return [Shown(one["lnum"] + 1, one["severity"], one["message"]) for one in self.neovim.diagnostics()]

    def marked(self) -> list[str]:
        found: list[str] = self.neovim.lua(
            """
            return vim.tbl_map(function(one)
              local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
              return table.concat(text, '\\n')
            end, vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }))
            """
        )
        return found

    def restart(self) -> None:
        self.neovim.wait("a sentence", lambda: "`:edit` starts it again" in self.neovim.messages())
        self.neovim.call("command", "edit!")
        self.neovim.wait("the client to attach", self.neovim.attached)

    def choose(self, line: int, title: str) -> list[str]:
        self.neovim.lua(_CHOOSING, title)
        self.neovim.call("win_set_cursor", 0, [line, 0])
        self.neovim.keys("gra")
        offered: list[str] = until(
            "the actions", lambda: self.neovim.lua("return _G.offered"), seen=self.screen
        )
        return offered

    def screen(self) -> str:
        texts = [self.neovim.screen(), self.neovim.messages()]
        return "\n".join([*texts, *(one.message for one in self.findings())])
