"""The commands: one enum with id, title and what each does."""

from __future__ import annotations

import logging
from enum import Enum
from typing import TYPE_CHECKING, Final

from lsprotocol import types as lsp

from etude.errors import EtudeError
from etude.lsp import catalogue_commands, exercise_commands, help_commands
from etude.lsp.arguments import Arguments
from etude.lsp.server import EtudeServer  # noqa: TC001  # pygls evaluates the annotations of a command
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["Command", "register_commands"]

log: Final = logging.getLogger(__name__)


class Command(Enum):
    """What a learner can ask for. Every command works without arguments and answers with a sentence."""

    RUN = ("etude.run", exercise_commands.run)
    SUBMIT = ("etude.submit", exercise_commands.submit)
    HINT = ("etude.hint", help_commands.hint)
    APPLY = ("etude.apply", help_commands.apply_change)
    STATEMENT = ("etude.statement", exercise_commands.statement)
    RESET = ("etude.reset", exercise_commands.reset)
    REFERENCE = ("etude.reference", help_commands.reference)
    CANCEL = ("etude.cancel", exercise_commands.cancel)
    DEBUG = ("etude.debug", exercise_commands.debug)
    PICTURE = ("etude.picture", exercise_commands.picture)
    COMPARE = ("etude.compare", exercise_commands.compare)
    NEXT = ("etude.next", catalogue_commands.next_problem)
    START = ("etude.start", catalogue_commands.start)
    DAILY = ("etude.daily", catalogue_commands.daily)
    TOPIC = ("etude.topic", catalogue_commands.topic)
    PROGRESS = ("etude.progress", catalogue_commands.progress)

    def __init__(self, id_: str, handler: Callable[[EtudeServer, Arguments], Awaitable[str]]) -> None:
        self.id = id_
        self.handler = handler

    @property
    def title(self) -> str:
        """What a learner reads on the button."""
        return say(f"lsp.command.{self.name.lower()}")


def register_commands(server: EtudeServer) -> None:
    """Announce every command to the client."""
    for command in Command:
        server.command(command.id)(_handler(command))


def _handler(command: Command) -> Callable[..., Awaitable[str]]:
    # Helix' command picker sends null for the arguments, so none may be required.
    async def handle(ls: EtudeServer, *arguments: object) -> str:
        try:
            return await command.handler(ls, Arguments.of(arguments))
        except EtudeError as error:
            ls.tell(str(error), lsp.MessageType.Warning)
            return str(error)
        except OSError as error:
            log.exception("%s failed", command.id)
            sentence = say("lsp.cannot_write", reason=error.strerror or error, file=error.filename or "")
            ls.tell(sentence, lsp.MessageType.Error)
            return sentence

    return handle
