"""The clients and the server name the same commands and settings."""

from __future__ import annotations

import json
import re
from pathlib import Path

from etude.lsp.commands import Command
from etude.settings import parse_settings

EDITORS = Path(__file__).parents[2] / "editors"
EXTENSION = json.loads((EDITORS / "vscode" / "package.json").read_text(encoding="utf-8"))
SERVER_COMMANDS = {command.id for command in Command}
OWN_COMMANDS = {
    "etude.client.restart",
    "etude.client.read",
    "etude.client.install",
    "etude.client.learningOn",
    "etude.client.learningOff",
}  # what is about the client itself, not about practising
OWN_SETTINGS = {"etude.serverCommand", "etude.installFrom", "etude.trace.server"}


def test_neovim_offers_each_command_of_the_server() -> None:
    lua = (EDITORS / "neovim" / "lua" / "etude" / "commands.lua").read_text(encoding="utf-8")
    table = dict(re.findall(r'^  (\w+) = \{ id = "([\w.]+)"', lua, re.MULTILINE))
    assert set(table.values()) == SERVER_COMMANDS
    assert all(id_ == f"etude.{name}" for name, id_ in table.items())


def test_neovim_maps_a_key_to_each_command() -> None:
    lua = (EDITORS / "neovim" / "lua" / "etude" / "init.lua").read_text(encoding="utf-8")
    mapped = re.findall(r'^    (\w) = "(\w+)",', lua, re.MULTILINE)
    assert {f"etude.{name}" for _, name in mapped} == SERVER_COMMANDS
    assert len({key for key, _ in mapped}) == len(mapped)


def test_the_palette_has_each_command_of_the_server_under_an_id_of_its_own() -> None:
    palette = {entry["command"] for entry in EXTENSION["contributes"]["commands"]}
    assert not palette & SERVER_COMMANDS  # the client would register them twice and end
    assert palette - OWN_COMMANDS == {id_.replace("etude.", "etude.client.") for id_ in SERVER_COMMANDS}


def test_the_extension_registers_what_the_palette_shows() -> None:
    source = (EDITORS / "vscode" / "src" / "commands.ts").read_text(encoding="utf-8")
    registered = re.search(r"COMMANDS = \[(.*?)\]", source, re.DOTALL)
    assert registered
    assert {f"etude.{name}" for name in re.findall(r'"(\w+)"', registered[1])} == SERVER_COMMANDS


def test_the_server_knows_the_defaults_of_every_setting() -> None:
    properties = EXTENSION["contributes"]["configuration"]["properties"]
    defaults = {name: entry["default"] for name, entry in properties.items() if name not in OWN_SETTINGS}
    settings, complaints = parse_settings(defaults, trusted=True)
    assert complaints == ()
    assert (settings.run, settings.completion, settings.python) == ("onSave", False, None)
    assert settings.hints_gate is True
    assert set(defaults) == {
        f"etude.{name}"
        for name in (
            *("run", "python", "folder", "roots", "concepts.enabled", "completion.enabled", "hints.gate"),
        )
    }


def test_what_names_code_is_held_back_from_an_untrusted_workspace() -> None:
    properties = EXTENSION["contributes"]["configuration"]["properties"]
    trust = EXTENSION["capabilities"]["untrustedWorkspaces"]
    assert trust["supported"] == "limited"
    assert set(trust["restrictedConfigurations"]) == {"etude.python", "etude.roots", "etude.serverCommand"}
    for name in trust["restrictedConfigurations"]:
        assert properties[name]["scope"] in ("machine", "machine-overridable")


def test_the_oldest_vs_code_that_is_declared_is_the_one_that_is_driven() -> None:
    driven = json.loads((EDITORS.parent / "tests/editors/vscode/package.json").read_text(encoding="utf-8"))
    oldest = driven["dependencies"]["code-server-oldest"].removeprefix("npm:code-server@4.")
    declared = f"1.{oldest.partition('.')[0]}.0"  # release 4.x.y of code-server is VS Code 1.x.y
    assert EXTENSION["engines"]["vscode"] == f"^{declared}"
    assert EXTENSION["devDependencies"]["@types/vscode"] == declared  # so that nothing newer is called
