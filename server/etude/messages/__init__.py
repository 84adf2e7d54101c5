"""Every sentence a learner reads, in one place, ready for translation.

Sentences live in `messages/<language>/<area>.toml`; `say("feedback.wrong_value", call="f(2)")` formats
the key `wrong_value` of `feedback.toml`. A key may be nested: `say("cli.doctor.title")`.
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

__all__ = ["load_sentences", "say"]

LANGUAGE = "en"


@functools.cache
def _area(language: str, area: str) -> dict[str, object]:
    text = (resources.files(__name__) / language / f"{area}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@functools.cache
def _sentence(key: str) -> str:
    area, *path = key.split(".")
    found: object = _area(LANGUAGE, area)
    for part in path:
        found = found[part] if isinstance(found, dict) else None
    if not isinstance(found, str):
        raise KeyError(key)
    return found.strip("\n")


def load_sentences() -> None:
    """Read every sentence now: what has to be said when no file can be opened any more is then at hand."""
    for entry in (resources.files(__name__) / LANGUAGE).iterdir():
        area, _, ending = entry.name.partition(".")
        if ending == "toml":
            _area(LANGUAGE, area)


def say(key: str, **facts: object) -> str:
    """The sentence named `key` with its facts filled in.

    Raises:
        KeyError: there is no such sentence, or it needs a fact that was not given.
    """
    return _sentence(key).format_map(facts)
