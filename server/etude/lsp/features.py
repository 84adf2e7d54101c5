"""The handlers: convert in, call one function, convert out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from etude.errors import UnreadableExercise
from etude.lsp import completion, key_help
from etude.lsp.beginning import begin_actions
from etude.lsp.capabilities import ClientCapabilities
from etude.lsp.catalogue_commands import problem_on_page
from etude.lsp.code_actions import code_actions, start_action
from etude.lsp.code_lens import code_lenses
from etude.lsp.commands import register_commands
from etude.lsp.concepts import with_concept
from etude.lsp.documents import OpenDocument
from etude.lsp.hover import hover_at
from etude.lsp.inlay import inlay_hints
from etude.lsp.judging import gone_or_unreadable, open_exercise, run_by_itself, saved_text, start_run
from etude.lsp.own_requests import register_own_requests
from etude.lsp.pictures import picture_markdown
from etude.lsp.problem_files import correction_actions
from etude.lsp.server import EtudeServer, key_of
from etude.lsp.settings_sync import announced_settings, pull_settings
from etude.lsp.symbols import catalogue_symbols
from etude.lsp.unplaced import UNPLACED
from etude.session.exercise import exercise_text
from etude.settings import RunMode

__all__ = ["register_features"]

REST_S: Final = 0.3  # how long a learner pauses before the unsaved text is looked at


def register_features(server: EtudeServer) -> None:
    """Announce everything the server can do."""
    feature = server.feature
    feature(lsp.INITIALIZE)(initialize)
    feature(lsp.INITIALIZED)(initialized)
    feature(lsp.SHUTDOWN)(shutdown)
    feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)(did_change_configuration)
    feature(lsp.TEXT_DOCUMENT_DID_OPEN)(did_open)
    feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    feature(lsp.TEXT_DOCUMENT_DID_SAVE)(did_save)
    feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(did_close)
    feature(lsp.TEXT_DOCUMENT_HOVER)(hover)
    quick_fixes = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix])
    feature(lsp.TEXT_DOCUMENT_CODE_ACTION, quick_fixes)(code_action)
    feature(lsp.TEXT_DOCUMENT_CODE_LENS)(code_lens)
    feature(lsp.TEXT_DOCUMENT_INLAY_HINT)(inlay_hint)
    feature(lsp.WORKSPACE_SYMBOL)(workspace_symbol)
    register_commands(server)
    register_own_requests(server)


def initialize(ls: EtudeServer, params: lsp.InitializeParams) -> None:
    """Learn what the client can do, before the server says what it can."""
    ls.client = ClientCapabilities.of(params.capabilities, params.initialization_options)
    ls.options = params.initialization_options
    ls.folders = _folders(params)
    settings, _ = announced_settings(ls.options)
    if settings.completion:
        completion.register(ls)
    elif not ls.client.registers_completion:
        completion.register_completion(ls)


async def initialized(ls: EtudeServer, _: lsp.InitializedParams) -> None:
    """Open the session with the settings that the client has now."""
    completion.offer_in_problem_files(ls)
    await did_change_configuration(ls, lsp.DidChangeConfigurationParams(settings=None))
    if ls.client.watches_configuration:
        watch = lsp.Registration("settings", lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, {"section": "etude"})
        ls.in_background(ls.register(watch))


async def did_change_configuration(ls: EtudeServer, _: lsp.DidChangeConfigurationParams) -> None:
    """Take over changed settings: clients differ in what the notification carries, so they are asked."""
    settings = await pull_settings(ls)
    await completion.follow(ls, settings)
    if await ls.use_settings(settings):
        for document in list(ls.documents.values()):
            await open_exercise(ls, document, run=False)


async def shutdown(ls: EtudeServer, _: None) -> None:
    """End everything before the client goes."""
    await ls.close()


def did_open(ls: EtudeServer, params: lsp.DidOpenTextDocumentParams) -> None:
    """Get to know a file, and judge it if it is an exercise."""
    buffer = ls.workspace.get_text_document(params.text_document.uri)
    document = OpenDocument(buffer, saved_version=buffer.version)
    document.was_on_disk = document.path.exists()
    ls.documents[key_of(buffer.uri)] = document
    ls.problem_files.look_soon(ls, document)
    ls.in_background(open_exercise(ls, document, run=True))


def did_change(ls: EtudeServer, params: lsp.DidChangeTextDocumentParams) -> None:
    """Wait for a pause; then judge the unsaved text, or mark what is about the older one."""
    document = ls.focus_on(params.text_document.uri)
    if document is not None:
        ls.runs.after_rest(document.uri, REST_S, lambda: _rested(ls, document))


def _rested(ls: EtudeServer, document: OpenDocument) -> None:
    if ls.run_mode is RunMode.ON_TYPE and document.exercise is not None:
        start_run(ls, document, document.text)
    elif (document.has_shown or document.is_withheld) and ls.runs.running(document.uri) is None:
        ls.publish(document)


def did_save(ls: EtudeServer, params: lsp.DidSaveTextDocumentParams) -> None:
    """Judge what was saved."""
    document = ls.focus_on(params.text_document.uri)
    if document is not None and ls.problem_files.look_soon(ls, document):
        return
    if document is None or not ls.has_session:
        return  # a file saved before the session is open is judged when that opens it
    try:
        run_by_itself(ls, document, saved_text(document))
    except UnreadableExercise as error:
        ls.runs.cancel(document.uri)
        gone_or_unreadable(document, error)
        ls.publish(document)


def did_close(ls: EtudeServer, params: lsp.DidCloseTextDocumentParams) -> None:
    """Forget a file and take away what was shown in it."""
    document = ls.documents.pop(key_of(params.text_document.uri), None)
    if document is None:
        return
    ls.runs.cancel(document.uri)
    ls.problem_files.forget(ls, document)
    ls.stop_searching(document)
    if document.has_shown:
        ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(document.uri, []))


async def hover(ls: EtudeServer, params: lsp.HoverParams) -> lsp.Hover | None:
    """The statement on the entry's line and on the marker; elsewhere what is known of the line and the name."""
    document = await _exercise_document(ls, params.text_document.uri)
    if document is None or document.exercise is None:
        return await key_help.hover(ls, params) or await completion.hover(ls, params)
    line = params.position.line + 1
    standing = await ls.standing(document, document.exercise.problem)
    picture = await picture_markdown(document, line, ls.client)
    found = hover_at(document, line, standing, ls.client, picture)
    if line in (document.anchor_line, document.marker_line):
        return found
    return await with_concept(ls, params, found or await completion.hover(ls, params))


async def code_action(
    ls: EtudeServer, params: lsp.CodeActionParams
) -> list[lsp.Command | lsp.CodeAction] | None:
    """What can be done here."""
    document = await _exercise_document(ls, params.text_document.uri)
    if document is None or not _wanted(params, document):
        return None
    session = await ls.session()
    if document.said.corrections:
        return list(correction_actions(ls, document, params))
    if document.exercise is None:
        if document.trouble is not None and document.trouble.code in UNPLACED:
            return begin_actions(document, session, ls.client)
        problem_id = problem_on_page(session, ls.pages, document.path)
        return [start_action(problem_id, ls.client)] if problem_id else None
    problem = document.exercise.problem
    return code_actions(
        document,
        await ls.standing(document, problem),
        is_running=ls.runs.running(document.uri) is not None,
        client=ls.client,
        about=params.context.diagnostics,
        has_topic=bool(session.library.topics_of(problem.id)),
        at_marker=document.marker_line in _lines_asked_for(params),
        starter=exercise_text(problem),
    )


def _lines_asked_for(params: lsp.CodeActionParams) -> range:
    """Which lines, from 1."""
    return range(params.range.start.line + 1, params.range.end.line + 2)


def _wanted(params: lsp.CodeActionParams, document: OpenDocument) -> bool:
    """A menu that was opened gets everything; a light bulb shines only where there is something of ours."""
    only = params.context.only
    if only is not None and not any(lsp.CodeActionKind.QuickFix.startswith(kind) for kind in only):
        return False
    if params.context.trigger_kind is not lsp.CodeActionTriggerKind.Automatic or document.exercise is None:
        return True
    covered = _lines_asked_for(params)
    lines = (document.anchor_line, document.marker_line)
    return bool(params.context.diagnostics) or any(line in covered for line in lines)


async def code_lens(ls: EtudeServer, params: lsp.CodeLensParams) -> list[lsp.CodeLens] | None:
    """Buttons above the entry."""
    document = await _exercise_document(ls, params.text_document.uri)
    if document is None or document.exercise is None:
        return None
    standing = await ls.standing(document, document.exercise.problem)
    return code_lenses(document, standing)


async def inlay_hint(ls: EtudeServer, params: lsp.InlayHintParams) -> list[lsp.InlayHint] | None:
    """The state of the exercise behind its `def`."""
    document = await _exercise_document(ls, params.text_document.uri)
    if document is None:
        return None
    return inlay_hints(document, params.range.start.line + 1, params.range.end.line + 1) or None


async def workspace_symbol(ls: EtudeServer, params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
    """Problems by name."""
    session = await ls.session()
    return catalogue_symbols(session, ls.pages, params.query)


async def _exercise_document(ls: EtudeServer, uri: str) -> OpenDocument | None:
    session = await ls.session()
    document = ls.focus_on(uri)
    if document is not None:
        document.bind(session)
    return document


def _folders(params: lsp.InitializeParams) -> tuple[Path, ...]:
    named = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
    return tuple(Path(path) for uri in named if (path := to_fs_path(uri)))
