"""The protocol of pygls 2.1.1 with its defects repaired; more are in serve.py and server.py."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.protocol import LanguageServerProtocol, lsp_method

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from concurrent.futures import Future

__all__ = ["EtudeProtocol"]

log: Final = logging.getLogger(__name__)


class EtudeProtocol(LanguageServerProtocol):
    """Answers every request, forgets what is over, and keeps our own mistakes out of the learner's sight."""

    @lsp_method(lsp.SHUTDOWN)
    def lsp_shutdown(self, *args: Any) -> Generator[Any, Any, None]:
        """End what goes on."""
        # pygls#606: its loop changes the dictionary that it walks over when a command is pending.
        for message_id, future in list(self._request_futures.items()):
            if message_id != self.msg_id:
                future.cancel()
        return (yield from super().lsp_shutdown(*args))

    def _execute_handler(
        self,
        msg_id: str | int,
        handler: Callable[..., Any],
        callback: Callable[[Future[Any]], None],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
    ) -> None:
        # pygls keeps the future of every notification for ever, about 1.9 kB a keystroke.
        def forget_then_call_back(future: Future[Any]) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, forget_then_call_back, args, kwargs)

    def _handle_response(
        self, msg_id: str | int, result: Any | None = None, error: lsp.ResponseError | None = None
    ) -> None:
        self._result_types.pop(msg_id, None)  # pygls#608: kept for ever when the client answers with an error
        future = self._request_futures.get(msg_id)
        if future is not None and future.cancelled():  # pygls#621: the answer to a request nobody waits for
            self._request_futures.pop(msg_id, None)
            return
        super()._handle_response(msg_id, result, error)

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Decode a message, and answer a request that cannot be decoded; pygls leaves the client waiting."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], None, error.to_response_error())
            raise

    def _send_response(
        self, msg_id: str | int, result: Any | None = None, error: lsp.ResponseError | None = None
    ) -> None:
        if error is not None and error.code == JsonRpcInternalError.CODE:
            # The trace of our own mistake goes to the log; the client gets a sentence and no paths.
            log.error("request %s failed: %s %s", msg_id, error.message, error.data)
            error = lsp.ResponseError(code=error.code, message=say("lsp.our_fault"))
        super()._send_response(msg_id, result, error)
