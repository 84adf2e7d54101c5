"""A learner's first session in a real Neovim: read, fail, ask for a hint, solve."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.editor

PROBLEM = Path(__file__).parents[2] / "problems" / "python-foundations" / "higher-order-functions"
SUBCOMMANDS = "cancel daily hint next progress reference reset run start statement submit".split()

Start = Callable[..., Any]  # gives the Neovim of conftest.py


def exercise_text(file: str) -> str:
    """A learner's file of the problem, with the text of one of the problem's files."""
    return (
        f"# etude: python-foundations/higher-order-functions\n{(PROBLEM / file).read_text(encoding='utf-8')}"
    )


RIGHT = exercise_text("solution.py")
WRONG = RIGHT.replace("n % 2 == 0", "n % 2 == 1")


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    file = tmp_path / "practice" / "higher_order_functions.py"
    file.parent.mkdir()
    file.write_text(exercise_text("starter.py"), encoding="utf-8")
    return file


def test_the_statement_is_shown_with_K(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.call("exec_lua", "vim.fn.search('^def ')", [])
    neovim.keys("wK")
    neovim.wait("the hover", lambda: "Higher-Order Functions" in neovim.screen())


def test_a_session_from_the_first_mistake_to_acceptance(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)

    neovim.replace(WRONG)
    (found,) = neovim.wait("a diagnostic", neovim.diagnostics)
    first_line = found["message"].split("\n")[0]
    assert "process_numbers(" in first_line
    assert first_line.index("expected") < first_line.index("got")
    assert "n % 2 == 1" in WRONG.split("\n")[found["lnum"]]
    text = neovim.wait("virtual text", neovim.virtual_text)
    assert "process_numbers(" in text[found["lnum"]]
    neovim.wait("lenses", lambda: len(neovim.lenses()) >= 2)

    neovim.call("win_set_cursor", 0, [found["lnum"] + 1, found["col"]])
    neovim.keys("gra")
    neovim.wait("the menu of code actions", lambda: neovim.call("get_mode")["mode"] in ("c", "r"))
    neovim.keys("<Esc>")
    titles = neovim.lua(
        """
        local client = vim.lsp.get_clients({ name = 'etude' })[1]
        local where = vim.lsp.util.make_range_params(0, client.offset_encoding)
        where.context = { diagnostics = {} }
        local answer = client:request_sync('textDocument/codeAction', where, 5000, 0)
        return vim.tbl_map(function(action) return action.title end, answer.result)
        """
    )
    assert any("hint" in title.casefold() for title in titles)

    neovim.replace(RIGHT)
    neovim.wait("the findings to go", lambda: not neovim.diagnostics())
    neovim.wait(
        "the status of an accepted run", lambda: any("passed" in hint for hint in neovim.inlay_hints())
    )


def test_the_hint_comes_with_the_command(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    before = neovim.messages() + neovim.screen()
    neovim.call("command", "Etude hint")
    neovim.wait("a hint", lambda: len(neovim.messages() + neovim.screen()) > len(before) + 20)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("Etude ", SUBCOMMANDS), ("Etude re", ["reference", "reset"]), ("Etude run ", [])],
)
def test_subcommands_complete(start_neovim: Start, typed: str, offered: list[str]) -> None:
    neovim = start_neovim()
    assert neovim.call("call_function", "getcompletion", [typed, "cmdline"]) == offered


def test_an_unknown_subcommand_names_the_known_ones(start_neovim: Start) -> None:
    neovim = start_neovim()
    neovim.call("command", "Etude fly")
    neovim.wait("a sentence", lambda: 'knows no "fly"' in neovim.messages() and "submit" in neovim.messages())


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["/nowhere/etude", "serve"], 'cannot start: there is no program "/nowhere/etude"'),
        (["false"], "Étude's server ended (status 1)"),
    ],
)
def test_a_server_that_cannot_start_is_told_in_a_sentence(
    start_neovim: Start, exercise: Path, command: list[str], sentence: str
) -> None:
    neovim = start_neovim(command)
    neovim.call("command", f"edit {exercise}")
    neovim.wait("the sentence", lambda: sentence in neovim.messages())


def test_findings_of_other_servers_keep_their_looks(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.lua(
        """
        local other = vim.api.nvim_create_namespace('another server')
        vim.diagnostic.set(other, 0, {{ lnum = 0, col = 0, message = 'not ours' }})
        """
    )
    assert not any("not ours" in text for text in neovim.virtual_text().values())


def test_checkhealth_says_what_it_found(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.call("command", "checkhealth etude")
    report = "\n".join(neovim.call("buf_get_lines", 0, 0, -1, False))
    assert "etude serve" in report
    assert "attached to 1 file" in report
    assert "ERROR" not in report


def test_keys_do_what_the_commands_do(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    described = neovim.lua(
        """
        local described = {}
        for _, map in ipairs(vim.api.nvim_buf_get_keymap(0, 'n')) do described[map.lhs] = map.desc end
        return described
        """
    )
    assert described[" er"] == "Étude: Run the tests"
    assert len([text for text in described.values() if text.startswith("Étude: ")]) == len(SUBCOMMANDS)
