"""The server's state, and everything it says to the client."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.exceptions import FeatureRequestError, JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from etude import __version__
from etude.errors import EtudeError, ProgressError, UsageError
from etude.feedback.ladder.standing import standing_on
from etude.lsp.capabilities import ClientCapabilities
from etude.lsp.diagnostics import diagnostics_of
from etude.lsp.documents import Binding, OpenDocument
from etude.lsp.pages import Pages
from etude.lsp.pictures import PictureFiles
from etude.lsp.problem_files import ProblemFiles
from etude.lsp.protocol import EtudeProtocol
from etude.lsp.runs import Runs
from etude.messages import say
from etude.practice.help import HelpGiven
from etude.settings import RunMode

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from etude.catalogue.model import Problem
    from etude.feedback.ladder.standing import Standing
    from etude.lsp.jedi_process import JediProcess
    from etude.practice.help import RungUse
    from etude.session.session import Session
    from etude.settings import Settings

__all__ = ["EtudeServer", "key_of", "uri_of"]

log: Final = logging.getLogger(__name__)


def uri_of(path: Path) -> str:
    """The client's name for a file."""
    return from_fs_path(str(path)) or path.as_uri()


def key_of(uri: str) -> str:
    """One key for the spellings of a URI; clients differ in what they escape."""
    return unquote(uri)


def _as_session_sees(settings: Settings) -> Settings:
    """Without what only the editor's side follows: a judge is not started anew for it."""
    return replace(
        settings, run=RunMode.ON_SAVE, completion=False, concepts=True, folder=None, hints_gate=True
    )


class EtudeServer(LanguageServer):
    """One client, its open files, and the session that judges them.

    `open_session` makes the session from settings and workspace folders; tests put their own in its place.
    """

    def __init__(self, open_session: Callable[[Settings, tuple[Path, ...]], Session]) -> None:
        super().__init__(
            "etude",
            __version__,
            text_document_sync_kind=lsp.TextDocumentSyncKind.Full,  # pygls cuts lines where Python does not
            protocol_cls=EtudeProtocol,
            max_workers=2,  # one of them always waits for input
        )
        self.client = ClientCapabilities()
        self.documents: dict[str, OpenDocument] = {}
        self.runs = Runs()
        self.problem_files = ProblemFiles()
        self.folders: tuple[Path, ...] = ()
        self.options: object = None  # what the client sent with `initialize`
        self.complained: set[str] = set()
        self.reference_asked: dict[str, float] = {}  # problem id -> when
        self.jedi: JediProcess | None = None
        self.jedi_for_names: JediProcess | None = None  # where completion is off
        self.background: set[asyncio.Task[Any]] = set()
        self._open_session = open_session
        self._focus: str | None = None
        self._session: Session | None = None
        self.settings: Settings | None = None
        self._session_opened = asyncio.Event()
        self._refusal: EtudeError | None = None  # why there is no session

    @property
    def is_shut_down(self) -> bool:
        """Whether the client said that it would go."""
        return self.protocol._shutdown  # pygls has no other word for it

    async def session(self) -> Session:
        """The session, as soon as the client's settings are known.

        Raises:
            EtudeError: it could not be opened.
        """
        await self._session_opened.wait()
        if self._session is None:
            raise self._refusal or UsageError(say("lsp.ending"))
        return self._session

    @property
    def has_session(self) -> bool:
        """Whether the client's settings are known."""
        return self._session is not None

    async def use_settings(self, settings: Settings) -> bool:
        """Open the session; says whether it is one in place of an older one with other settings."""
        self.settings = settings
        before = self._session
        if before is not None and before.settings == _as_session_sees(settings):
            return False
        try:
            self._session = self._open_session(_as_session_sees(settings), self.folders)
        except EtudeError as error:
            self._refusal = error
            self.complain(str(error))
            return False
        finally:
            self._session_opened.set()
        if before is None:
            return False
        await self.runs.close()
        await before.close()
        return True

    @property
    def run_mode(self) -> RunMode:
        """When tests run by themselves."""
        return self.settings.run if self.settings is not None else RunMode.ON_SAVE

    @property
    def pages(self) -> Pages:
        """The generated pages."""
        assert self.settings is not None  # noqa: S101  # pages are written for problems, which a session found
        return Pages(self.settings.cache_dir)

    @property
    def picture_files(self) -> PictureFiles:
        """The folder for pictures."""
        assert self.settings is not None  # noqa: S101  # pictures are of exercises, which a session found
        return PictureFiles(self.settings.cache_dir / "pictures")

    async def close(self) -> None:
        """End what goes on and everything we started."""
        await self.runs.close()
        await self.problem_files.close()
        for task in list(self.background):
            task.cancel()
        await asyncio.gather(*self.background, return_exceptions=True)
        for process in (self.jedi, self.jedi_for_names):
            if process is not None:
                await process.close()
        self.jedi = self.jedi_for_names = None
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()
        if self.settings is not None:
            self.picture_files.remove()

    def in_background(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run a coroutine that nobody has to wait for, and log how it failed."""
        task = asyncio.create_task(work)
        self.background.add(task)
        task.add_done_callback(self._background_done)
        return task

    def _background_done(self, task: asyncio.Task[Any]) -> None:
        self.background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("background work failed", exc_info=error)

    # Documents

    def document(self, uri: str) -> OpenDocument | None:
        """The open document of this name."""
        return self.documents.get(key_of(uri))

    def meant(self, uri: str | None) -> OpenDocument | None:
        """The open document of this name; where none is named, the one that has the focus."""
        return self.document(uri) if uri else self.focused

    def focus_on(self, uri: str) -> OpenDocument | None:
        """The open document of this name, remembered for commands that name none."""
        document = self.document(uri)
        if document is not None and document.binding is not Binding.NONE:
            self._focus = key_of(uri)
        return document

    @property
    def focused(self) -> OpenDocument | None:
        """The exercise that was looked at or saved last."""
        if self._focus in self.documents:
            return self.documents[self._focus]
        candidates = [document for document in self.documents.values() if document.exercise is not None]
        return candidates[-1] if candidates else None

    async def standing(self, document: OpenDocument, problem: Problem) -> Standing:
        """Where the learner stands with the hints; reading goes on when the progress store cannot be used."""
        session = await self.session()
        try:
            given = session.progress.help_given(problem.id)
        except ProgressError as error:
            self.complain(str(error))
            given = HelpGiven()
        given = given.and_unrecorded(document.unrecorded)
        gate = self.settings is None or self.settings.hints_gate
        return standing_on(document.ladder(problem), given, gate=gate)

    async def note_help(self, document: OpenDocument, problem: Problem, use: RungUse) -> None:
        """Note that something of a problem's help is shown; it is shown whether or not that can be noted."""
        session = await self.session()
        try:
            session.progress.use_rung(problem.id, use)
        except ProgressError as error:
            self.complain(str(error))
            document.unrecorded.append(use)

    def stop_searching(self, document: OpenDocument) -> None:
        """End what still looks for an edit of a document."""
        if self._session is not None and document.exercise is not None:
            self._session.end_search(document.exercise)

    def complain(self, sentence: str) -> None:
        """Tell what is wrong with the learner's set-up, once."""
        if sentence not in self.complained:
            self.complained.add(sentence)
            self.tell(sentence, lsp.MessageType.Warning)

    def publish(self, document: OpenDocument) -> None:
        """Show everything there is to show in a document now."""
        if self.document(document.uri) is not document:
            return  # closed meanwhile
        statement = None
        if document.exercise is not None and self.client.code_description:
            statement = self.pages.statement_uri(document.exercise.problem)
        diagnostics = diagnostics_of(document, self.client, statement)
        document.has_shown, document.is_withheld = bool(diagnostics), False
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(document.uri, diagnostics, document.buffer.version)
        )

    def refresh(self) -> None:
        """Have the client ask again for lenses and inlay hints, where it knows how."""
        if self.client.code_lens_refresh:
            self.workspace_code_lens_refresh(None)
        if self.client.inlay_hint_refresh:
            self.workspace_inlay_hint_refresh(None)

    # Saying and showing

    def tell(self, sentence: str, kind: lsp.MessageType = lsp.MessageType.Info) -> None:
        """A sentence in the editor's message area."""
        self.window_show_message(lsp.ShowMessageParams(kind, sentence))

    async def show(self, path: Path, *, take_focus: bool, outside: bool = False) -> bool:
        """Open a file beside the code, or with the system's own program; says whether the client did."""
        if not self.client.show_document:
            return False
        params = lsp.ShowDocumentParams(uri_of(path), external=outside or None, take_focus=take_focus)
        try:  # shielded: pygls#621
            answer = await asyncio.shield(self.window_show_document_async(params))
        except JsonRpcException as error:
            log.warning("the client did not open %s: %s", path, error)
            return False
        return answer.success

    async def ask(self, question: str, *choices: str) -> str | None:
        """Let the learner choose; None when nothing was chosen."""
        actions = [lsp.MessageActionItem(choice) for choice in choices]
        params = lsp.ShowMessageRequestParams(lsp.MessageType.Warning, question, actions)
        try:
            answer = await asyncio.shield(self.window_show_message_request_async(params))
        except JsonRpcException as error:
            log.warning("the client did not ask: %s", error)
            return None
        return answer.title if answer is not None else None

    async def register(self, *registrations: lsp.Registration) -> None:
        """Announce what became known after `initialize`."""
        try:  # shielded: pygls#621
            await asyncio.shield(
                self.client_register_capability_async(lsp.RegistrationParams(list(registrations)))
            )
        except JsonRpcException as error:
            log.warning("the client did not register %s: %s", registrations, error)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what went wrong; the learner gets a sentence, never a trace."""
        log.error("server error (%s)", source, exc_info=error)
        if source is not FeatureRequestError:  # a request is answered with its error
            self.tell(say("lsp.our_fault"), lsp.MessageType.Error)
