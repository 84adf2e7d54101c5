"""Settings from the environment and from an editor."""

from __future__ import annotations

import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from etude.settings import RunMode, Settings, parse_settings, settings_from_environment

PYTHON = sys.executable


@pytest.fixture
def base(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", cache_dir=tmp_path / "cache")


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ({"run": "onSave"}, "run", RunMode.ON_SAVE),
        ({"run": "onType"}, "run", RunMode.ON_TYPE),
        ({"run": "manual"}, "run", RunMode.MANUAL),
        ({"python": PYTHON}, "python", Path(PYTHON)),
        ({"folder": "/tmp"}, "folder", Path("/tmp")),
        ({"folder": "~/practice"}, "folder", Path.home() / "practice"),
        ({"roots": ["/tmp", "/", "/tmp"]}, "roots", (Path("/tmp"), Path("/"))),
        ({"completion": {"enabled": True}}, "completion", True),
        ({"completion.enabled": True}, "completion", True),
        ({"concepts": {"enabled": False}}, "concepts", False),
        ({"hints": {"gate": False}}, "hints_gate", False),
        ({"hints.gate": True}, "hints_gate", True),
        ({"etude": {"run": "manual"}}, "run", RunMode.MANUAL),
        ({"etude.run": "manual"}, "run", RunMode.MANUAL),
        ({"run": None}, "run", RunMode.ON_SAVE),
        ({"python": ""}, "python", None),
    ],
)
def test_a_good_value_is_taken_without_a_word(base: Settings, raw: dict, field: str, value: object) -> None:
    settings, complaints = parse_settings(raw, base, trusted=True)
    assert getattr(settings, field) == value
    assert complaints == ()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"run": "always"}, ["etude.run", "onSave, onType, manual", "'always'"]),
        ({"run": ["onSave"]}, ["etude.run"]),
        ({"python": "/no/such/python"}, ["etude.python", "/no/such/python"]),
        ({"python": "/etc/passwd"}, ["etude.python", "/etc/passwd"]),
        ({"python": "no-such-command"}, ["not on the PATH"]),
        ({"python": "bin/python"}, ["full path"]),
        ({"python": 3.11}, ["3.11"]),
        ({"folder": "/etc/passwd"}, ["etude.folder", "a folder"]),
        ({"folder": "~no_such_person/x"}, ["etude.folder"]),
        ({"folder": "a\0b"}, ["etude.folder"]),
        ({"roots": "/tmp"}, ["etude.roots", "list"]),
        ({"roots": ["/no/such/folder"]}, ["etude.roots", "/no/such/folder"]),
        ({"roots": ["problems"]}, ["etude.roots", "full path"]),
        ({"completion": {"enabled": "yes"}}, ["etude.completion.enabled", "'yes'"]),
        ({"hints": {"gate": "never"}}, ["etude.hints.gate", "'never'"]),
        ({"rn": "manual"}, ['"etude.rn"', '"etude.run"']),
    ],
)
def test_a_bad_value_keeps_what_was_there_and_is_told(base: Settings, raw: dict, words: list[str]) -> None:
    settings, (complaint,) = parse_settings(raw, base, trusted=True)
    assert settings == base
    assert all(word in complaint for word in words), complaint
    assert len(complaint) <= 140


def test_one_bad_value_does_not_take_the_good_ones_with_it(base: Settings) -> None:
    settings, complaints = parse_settings(
        {"run": "never", "completion": {"enabled": True}}, base, trusted=True
    )
    assert settings.completion
    assert len(complaints) == 1


@pytest.mark.parametrize("raw", [{"python": PYTHON}, {"roots": ["/tmp"]}])
def test_an_untrusted_workspace_never_names_code_that_runs(base: Settings, raw: dict) -> None:
    settings, (complaint,) = parse_settings({**raw, "run": "manual"}, base, trusted=False)
    assert (settings.python, settings.roots) == (None, ())
    assert settings.run is RunMode.MANUAL
    assert "trust" in complaint


def test_settings_of_clients_pass_in_silence(base: Settings) -> None:
    raw = {"trace": {"server": "verbose"}, "serverPath": ["etude"], "": 1}
    assert parse_settings(raw, base, trusted=True) == (base, ())


def test_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in {
        "ETUDE_DATA_DIR": str(tmp_path / "d"),
        "ETUDE_CACHE_DIR": str(tmp_path / "c"),
        "ETUDE_FOLDER": str(tmp_path / "f"),
        "ETUDE_ROOTS": f"{tmp_path}:/",
        "ETUDE_RUN": "manual",
        "ETUDE_PYTHON": PYTHON,
    }.items():
        monkeypatch.setenv(name, value)
    settings = settings_from_environment()
    assert settings.data_dir == tmp_path / "d"
    assert settings.progress_file == tmp_path / "d" / "progress.sqlite3"
    assert settings.cache_dir == tmp_path / "c"
    assert settings.exercises == tmp_path / "f"
    assert settings.roots == (tmp_path, Path("/"))
    assert settings.run is RunMode.MANUAL
    assert settings.python == Path(PYTHON)


def test_a_bad_environment_is_logged_and_has_no_effect(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ETUDE_RUN", "sometimes")
    assert settings_from_environment().run is RunMode.ON_SAVE
    assert "sometimes" in caplog.text


@pytest.mark.parametrize(
    ("value", "gate"), [("false", False), ("False", False), ("true", True), ("", True), ("sometimes", True)]
)
def test_the_gate_in_the_environment(monkeypatch: pytest.MonkeyPatch, value: str, gate: bool) -> None:
    monkeypatch.setenv("ETUDE_HINTS_GATE", value)
    assert settings_from_environment().hints_gate is gate


def test_without_environment_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ETUDE_DATA_DIR", "ETUDE_CACHE_DIR", "ETUDE_FOLDER"):
        monkeypatch.delenv(name, raising=False)
    settings = settings_from_environment()
    assert settings.data_dir.name == settings.cache_dir.name == "etude"
    assert settings.exercises == Path.home() / "etude"


def test_settings_are_immutable(base: Settings) -> None:
    with pytest.raises(FrozenInstanceError):
        base.run = RunMode.MANUAL  # type: ignore[misc]
