"""Settings from the client: with `initialize`, asked for afterwards, and asked again when they change."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from etude.settings import parse_settings

if TYPE_CHECKING:
    from etude.lsp.server import EtudeServer
    from etude.settings import Settings

__all__ = ["SECTION", "announced_settings", "pull_settings"]

log: Final = logging.getLogger(__name__)
SECTION: Final = "etude"
_NO_SETTINGS: Final = ("trusted", "images")  # what a client tells of itself beside them
PATIENCE_S: Final = 2.0  # a client that does not answer must not keep the learner waiting


def announced_settings(options: object) -> tuple[Settings, tuple[str, ...]]:
    """The settings that came with `initialize`, either by themselves or under "etude"."""
    return parse_settings(_table(options), trusted=is_trusted(options))


def is_trusted(options: object) -> bool:
    """Whether settings may name code to run: unless the client says `"trusted": false` of its workspace."""
    return not (isinstance(options, Mapping) and options.get("trusted") is False)


async def pull_settings(server: EtudeServer) -> Settings:
    """Ask the client for its settings and tell it, once, which of them cannot be."""
    settings, complaints = announced_settings(server.options)
    if server.client.configuration:
        pulled = await _section(server)
        settings, more = parse_settings(_table(pulled), settings, trusted=is_trusted(server.options))
        complaints += more
    for complaint in dict.fromkeys(complaints):
        server.complain(complaint)
    return settings


async def _section(server: EtudeServer) -> object:
    params = lsp.ConfigurationParams([lsp.ConfigurationItem(section=SECTION)])
    try:  # shielded: an answer that comes too late is dropped, not an error (pygls#621)
        asked = asyncio.ensure_future(server.workspace_configuration_async(params))
        answer = await asyncio.wait_for(asyncio.shield(asked), PATIENCE_S)
    except (TimeoutError, JsonRpcException) as error:
        log.warning("the client did not tell its settings: %s", error)
        return None
    return answer[0] if answer else None


def _table(sent: object) -> dict[str, Any]:
    """What concerns us of what the client sent; null means that it has nothing to say."""
    if not isinstance(sent, Mapping):
        return {}
    nested = sent.get(SECTION)
    table = nested if isinstance(nested, Mapping) else sent
    return {name: value for name, value in table.items() if value is not None and name not in _NO_SETTINGS}
