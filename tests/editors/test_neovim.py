"""A learner's first session in a real Neovim: read, fail, ask for a hint, solve."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.editor

PROBLEM = Path(__file__).parents[2] / "problems" / "python-foundations" / "higher-order-functions"
SUBCOMMANDS = [
    "apply",
    "cancel",
    "compare",
    "daily",
    "debug",
    "find",
    "hint",
    "next",
    "picture",
    "progress",
    "reference",
    "reset",
    "run",
]
SUBCOMMANDS += ["start", "statement", "submit", "topic"]

Start = Callable[..., Any]  # gives the Neovim of conftest.py


def exercise_text(file: str) -> str:
    """A learner's file of the problem, with the text of one of the problem's files."""
    return (
        f"# etude: python-foundations/higher-order-functions\n{(PROBLEM / file).read_text(encoding='utf-8')}"
    )


RIGHT = exercise_text("solution.py")
WRONG = RIGHT.replace("n % 2 == 0", "n % 2 == 1")


def set_up(neovim: Any, options: str) -> None:
    """As a plugin manager does: `setup` with a learner's options, beside the tests' own command of the server."""
    neovim.lua(f"local etude = require('etude') etude.setup({{ cmd = etude.options.cmd, {options} }})")


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    file = tmp_path / "practice" / "higher_order_functions.py"
    file.parent.mkdir()
    file.write_text(exercise_text("starter.py"), encoding="utf-8")
    return file


def test_the_statement_is_shown_on_request(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.call("exec_lua", "vim.fn.search('^def ')", [])
    neovim.keys("wK")
    neovim.wait("the hover", lambda: "Higher-Order Functions" in neovim.screen())


def test_a_session_from_the_first_mistake_to_acceptance(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)

    neovim.replace(WRONG)
    (found,) = neovim.wait("an error", neovim.errors)
    assert re.match(r"`process_numbers\(.+\)\S*` should be .+, got ", found["message"])
    assert "n % 2 == 1" in WRONG.split("\n")[found["lnum"]]
    text = neovim.wait("virtual text", neovim.virtual_text)
    assert "process_numbers(" in text[found["lnum"]]
    neovim.wait("lenses", lambda: len(neovim.lenses()) >= 2)

    neovim.call("win_set_cursor", 0, [found["lnum"] + 1, found["col"]])
    offered = neovim.choose("Hint 1 of", exercise.with_name("menu"))
    assert offered.index("Run the tests") == 1  # what comes and goes stands behind what stays
    neovim.wait("the hint", lambda: re.search(r"Hint 1 of \d: A question", neovim.screen()))

    neovim.replace(RIGHT)
    neovim.wait("the findings to go", lambda: not neovim.diagnostics())
    neovim.wait(
        "the status of an accepted run", lambda: any("Accepted" in hint for hint in neovim.inlay_hints())
    )


def test_the_status_drawn_after_opening_is_that_of_the_run(start_neovim: Start, exercise: Path) -> None:
    exercise.write_text(WRONG, encoding="utf-8")
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.lua("vim.o.columns = 140")
    neovim.wait("the status on the screen", lambda: "tests passed" in neovim.drawn())


def test_the_hint_comes_with_the_command(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.call("command", "Etude hint")
    neovim.wait("the hint", lambda: "Hint 1 of 5" in neovim.screen())


def test_the_statement_opens_beside_the_code(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.call("command", "Etude statement")
    neovim.wait("the statement", lambda: "Higher-Order Functions" in neovim.screen())
    assert "def process_numbers" in neovim.screen()
    assert len(neovim.call("list_wins")) == 2


def test_the_statement_opens_over_the_code_where_that_is_wanted(start_neovim: Start, exercise: Path) -> None:
    neovim = start_neovim()
    set_up(neovim, "window = 'float'")
    neovim.edit(exercise)
    neovim.call("command", "Etude statement")
    neovim.wait("the statement", lambda: "Higher-Order Functions" in neovim.screen())
    assert neovim.lua("return vim.api.nvim_win_get_config(0).relative") == "editor"
    neovim.keys("q")
    neovim.wait("the window to close", lambda: len(neovim.call("list_wins")) == 1)
    assert "def process_numbers" in neovim.screen()


def test_findings_stand_under_the_line_where_that_is_wanted(start_neovim: Start, exercise: Path) -> None:
    exercise.write_text(WRONG, encoding="utf-8")
    neovim = start_neovim()
    set_up(neovim, "virtual_text = false, virtual_lines = true")
    neovim.edit(exercise)
    neovim.wait("an error", neovim.errors)
    neovim.wait("virtual lines", lambda: "should be" in neovim.drawn())
    assert neovim.virtual_text() == {}


def test_start_without_a_file_opens_the_named_problem(start_neovim: Start) -> None:
    neovim = start_neovim()
    neovim.call("command", "Etude start python-foundations/ring-buffer")
    neovim.wait("the exercise", lambda: "class RingBuffer" in neovim.screen())
    neovim.wait("the client to attach", neovim.attached)


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
    mapped = [text for text in described.values() if text.startswith("Étude: ")]
    assert len(mapped) == len(SUBCOMMANDS) - 1  # `find` waits for words


def test_problems_are_found_and_chosen(start_neovim: Start) -> None:
    neovim = start_neovim()
    neovim.lua(
        """
        vim.ui.select = function(items, options, chosen)
          _G.offered = vim.tbl_map(options.format_item, items)
          chosen(items[1])
        end
        """
    )
    neovim.call("command", "Etude find ring buf")
    neovim.wait("the statement", lambda: "Ring Buffer" in neovim.screen())
    assert any("python-foundations/ring-buffer" in text for text in neovim.lua("return _G.offered"))
    neovim.call("command", "Etude find xyzzy")
    neovim.wait("a sentence", lambda: 'nothing with "xyzzy"' in neovim.messages())


def test_the_status_line_has_the_state(start_neovim: Start, exercise: Path) -> None:
    exercise.write_text(WRONG, encoding="utf-8")
    neovim = start_neovim()
    neovim.edit(exercise)
    neovim.wait("the state", lambda: "tests passed" in neovim.lua("return require('etude').statusline()"))


def test_help_is_there(start_neovim: Start) -> None:
    neovim = start_neovim()
    neovim.call("command", "helptags ALL")
    neovim.call("command", "help etude")
    help_text = neovim.screen()
    for name in SUBCOMMANDS:
        assert f":Etude {name}" in help_text
