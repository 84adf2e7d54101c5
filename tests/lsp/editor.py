"""A client for the end-to-end tests: pytest-lsp's, with the answers it lacks and a few words of our own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import register_lsp_features

if TYPE_CHECKING:
    from collections.abc import Callable

    import cattrs

CLIENTS = ("visual-studio-code", "neovim@v0.11", "emacs")
ENCODED = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
UNIT = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


def make_converter() -> cattrs.Converter:
    """lsprotocol 2025.0.0 reads a CodeAction with a command as a Command."""
    converter = default_converter()

    def structure(value: dict[str, Any], _: object) -> lsp.Command | lsp.CodeAction:
        is_command = isinstance(value.get("command"), str)
        return converter.structure(value, lsp.Command if is_command else lsp.CodeAction)

    converter.register_structure_hook(lsp.Command | lsp.CodeAction, structure)
    return converter


class Editor(LanguageClient):
    """Records what the server asks for, and answers as a learner would."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.published: list[lsp.PublishDiagnosticsParams] = []
        self.refreshed: list[str] = []
        self.registered: list[str] = []
        self.edits: list[lsp.ApplyWorkspaceEditParams] = []
        self.questions: list[str] = []
        self.answer: str | None = None
        self.encoding = "utf-16"
        self.folder = Path()
        self.changed = asyncio.Event()

    async def start(
        self, client: str | lsp.ClientCapabilities | None, folder: Path, **options: Any
    ) -> lsp.InitializeResult:
        """Begin as a known client, as one with other capabilities, or as one that has none."""
        capabilities = client_capabilities(client) if isinstance(client, str) else client
        capabilities = capabilities or lsp.ClientCapabilities()
        result = await self.initialize_session(
            lsp.InitializeParams(
                capabilities=capabilities, root_uri=folder.as_uri(), initialization_options=options or None
            )
        )
        encoding = result.capabilities.position_encoding or "utf-16"
        self.encoding = str(getattr(encoding, "value", encoding))
        return result

    def open(self, path: Path, text: str, version: int = 1) -> str:
        item = lsp.TextDocumentItem(path.as_uri(), "python", version, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return path.as_uri()

    def edit(self, uri: str, text: str, version: int) -> None:
        identifier = lsp.VersionedTextDocumentIdentifier(version, uri)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(identifier, [change]))

    def save(self, uri: str) -> None:
        self.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))

    def publications(self, uri: str) -> list[lsp.PublishDiagnosticsParams]:
        return [params for params in self.published if params.uri == uri]

    async def until(self, done: Callable[[], Any], seconds: float = 120.0) -> Any:
        """Wait until something holds that messages from the server bring about."""
        async with asyncio.timeout(seconds):
            while not (result := done()):
                self.changed.clear()
                await self.changed.wait()
        return result

    async def verdict(self, uri: str, after: int) -> list[lsp.Diagnostic]:
        """The diagnostics of the publication that comes after so many of this file."""
        await self.until(lambda: len(self.publications(uri)) > after)
        return list(self.publications(uri)[-1].diagnostics)

    async def hover_at(self, uri: str, line: int, character: int = 0) -> str | None:
        found = await self.text_document_hover_async(
            lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, character))
        )
        if found is None:
            return None
        assert isinstance(found.contents, lsp.MarkupContent)
        return found.contents.value

    async def actions(
        self, uri: str, line: int = 0, trigger: lsp.CodeActionTriggerKind | None = None
    ) -> dict[str, lsp.Command]:
        """The offered commands by title."""
        place = lsp.Position(line, 0)
        found = await self.text_document_code_action_async(
            lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(uri),
                lsp.Range(place, place),
                lsp.CodeActionContext([], trigger_kind=trigger),
            )
        )
        commands = [one if isinstance(one, lsp.Command) else one.command for one in found or ()]
        return {command.title: command for command in commands if command is not None}

    async def code_actions(self, uri: str) -> list[lsp.Command | lsp.CodeAction]:
        """What is offered, as it was sent."""
        place = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), place, lsp.CodeActionContext([]))
        return list(await self.text_document_code_action_async(params) or ())

    async def command(self, name: str | lsp.Command, *arguments: Any) -> Any:
        if isinstance(name, lsp.Command):
            params = lsp.ExecuteCommandParams(name.command, name.arguments)
        else:
            params = lsp.ExecuteCommandParams(name, list(arguments) or None)
        return await self.workspace_execute_command_async(params)

    async def inlay(self, uri: str) -> list[str]:
        everything = lsp.Range(lsp.Position(0, 0), lsp.Position(10_000, 0))
        found = await self.text_document_inlay_hint_async(
            lsp.InlayHintParams(lsp.TextDocumentIdentifier(uri), everything)
        )
        return [str(hint.label) for hint in found or ()]

    def units(self, text: str) -> int:
        """How long a text is for this client."""
        return len(text.encode(ENCODED[self.encoding])) // UNIT[self.encoding]


def make_editor() -> Editor:
    editor = Editor(converter_factory=make_converter)
    register_lsp_features(editor)

    @editor.feature(lsp.WORKSPACE_CODE_LENS_REFRESH)
    def on_lenses(ls: Editor, params: None) -> None:
        ls.refreshed.append("codeLens")

    @editor.feature(lsp.WORKSPACE_INLAY_HINT_REFRESH)
    def on_hints(ls: Editor, params: None) -> None:
        ls.refreshed.append("inlayHint")

    @editor.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def on_register(ls: Editor, params: lsp.RegistrationParams) -> None:
        ls.registered += [one.method for one in params.registrations]

    @editor.feature(lsp.WORKSPACE_APPLY_EDIT)
    def on_edit(ls: Editor, params: lsp.ApplyWorkspaceEditParams) -> lsp.ApplyWorkspaceEditResult:
        ls.edits.append(params)
        return lsp.ApplyWorkspaceEditResult(applied=True)

    @editor.feature(lsp.WINDOW_SHOW_MESSAGE_REQUEST)
    def on_question(ls: Editor, params: lsp.ShowMessageRequestParams) -> lsp.MessageActionItem | None:
        ls.questions.append(params.message)
        return lsp.MessageActionItem(ls.answer) if ls.answer else None

    _notice_messages(editor)
    return editor


def _notice_messages(editor: Editor) -> None:
    handle = editor.protocol.handle_message

    def noticing(message: Any) -> None:
        if getattr(message, "method", "") == lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS:
            editor.published.append(message.params)
        handle(message)
        editor.changed.set()

    editor.protocol.handle_message = noticing


def server_environment(folder: Path) -> dict[str, str]:
    """Where a server of a test keeps its data: never in the home of whoever runs the tests."""
    return {
        "ETUDE_DATA_DIR": str(folder / "data"),
        "ETUDE_CACHE_DIR": str(folder / "cache"),
        "ETUDE_FOLDER": str(folder / "exercises"),
        "PYTHONPATH": str(Path(__file__).parents[2] / "server"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
    }
