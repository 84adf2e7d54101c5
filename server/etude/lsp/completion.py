"""Completion, hover, signatures and definitions from jedi: off unless the learner has nothing better.

Completion in the files of problems is always there; it comes from `key_help`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types as lsp

from etude.judge.verdict import Span
from etude.lsp import key_help
from etude.lsp.jedi_process import JediProcess
from etude.lsp.positions import lines_of, range_of

if TYPE_CHECKING:
    from etude.lsp.server import EtudeServer
    from etude.settings import Settings

__all__ = ["follow", "full_names", "hover", "offer_in_problem_files", "register", "register_completion"]

_TRIGGERS: Final = (".",)
_KINDS: Final = {
    "module": lsp.CompletionItemKind.Module,
    "class": lsp.CompletionItemKind.Class,
    "function": lsp.CompletionItemKind.Function,
    "param": lsp.CompletionItemKind.Variable,
    "statement": lsp.CompletionItemKind.Variable,
    "property": lsp.CompletionItemKind.Property,
    "keyword": lsp.CompletionItemKind.Keyword,
}


def register_completion(server: EtudeServer) -> None:
    """Handle completion; before `initialize` is answered, this also announces it."""
    if lsp.TEXT_DOCUMENT_COMPLETION not in server.protocol.fm.features:
        options = lsp.CompletionOptions(trigger_characters=[*_TRIGGERS, *key_help.TRIGGERS])
        server.feature(lsp.TEXT_DOCUMENT_COMPLETION, options)(completions)


def offer_in_problem_files(server: EtudeServer) -> None:
    """Have a client that learns of it only now ask for completion in the files of problems."""
    if lsp.TEXT_DOCUMENT_COMPLETION in server.protocol.fm.features or not server.client.registers_completion:
        return
    register_completion(server)
    options = lsp.CompletionRegistrationOptions(
        key_help.selector(), trigger_characters=list(key_help.TRIGGERS)
    )
    registration = lsp.Registration("problem-files", lsp.TEXT_DOCUMENT_COMPLETION, options)
    server.in_background(server.register(registration))


def register(server: EtudeServer) -> None:
    """Handle what jedi can answer; before `initialize` is answered, this also announces it."""
    register_completion(server)
    if lsp.TEXT_DOCUMENT_DEFINITION in server.protocol.fm.features:
        return
    server.feature(lsp.TEXT_DOCUMENT_SIGNATURE_HELP, lsp.SignatureHelpOptions(["(", ","]))(signature_help)
    server.feature(lsp.TEXT_DOCUMENT_DEFINITION)(definition)


async def follow(server: EtudeServer, settings: Settings) -> None:
    """Start or end jedi as the setting says; announce it to a client that learns of it only now."""
    for_names = server.jedi_for_names
    if for_names is not None and (settings.completion or for_names.python != settings.python):
        server.jedi_for_names = None
        await for_names.close()
    before = server.jedi
    if before is not None and (not settings.completion or before.python != settings.python):
        server.jedi = None
        await before.close()
    if not settings.completion or server.jedi is not None:
        return
    server.jedi = JediProcess(settings.python)
    is_announced = lsp.TEXT_DOCUMENT_DEFINITION in server.protocol.fm.features
    register(server)
    if not is_announced and server.client.registers_completion:
        server.in_background(server.register(*_registrations()))


def _registrations() -> list[lsp.Registration]:
    python = [lsp.TextDocumentFilterLanguage("python")]
    completion = lsp.CompletionRegistrationOptions(python, trigger_characters=list(_TRIGGERS))
    signatures = lsp.SignatureHelpRegistrationOptions(python, trigger_characters=["(", ","])
    return [
        lsp.Registration("completion", lsp.TEXT_DOCUMENT_COMPLETION, completion),
        lsp.Registration("signatures", lsp.TEXT_DOCUMENT_SIGNATURE_HELP, signatures),
        lsp.Registration(
            "definition", lsp.TEXT_DOCUMENT_DEFINITION, lsp.DefinitionRegistrationOptions(python)
        ),
    ]


async def completions(ls: EtudeServer, params: lsp.CompletionParams) -> list[lsp.CompletionItem] | None:
    """Names that fit here."""
    if (ours := await key_help.completions(ls, params)) is not None:
        return ours
    typed = params.context.trigger_character if params.context is not None else None
    if typed in key_help.TRIGGERS:
        return None  # in Python nothing begins with these
    found = await _ask(ls, "completions", params)
    kind = lsp.CompletionItemKind.Text
    return [
        lsp.CompletionItem(one["label"], kind=_KINDS.get(one["kind"], kind)) for one in found or ()
    ] or None


async def signature_help(ls: EtudeServer, params: lsp.SignatureHelpParams) -> lsp.SignatureHelp | None:
    """What the call around this place takes."""
    found = await _ask(ls, "signatures", params)
    if not found:
        return None
    signatures = [
        lsp.SignatureInformation(
            one["label"],
            documentation=one["text"] or None,
            parameters=[lsp.ParameterInformation(name) for name in one["parameters"]],
        )
        for one in found
    ]
    return lsp.SignatureHelp(signatures, active_signature=0, active_parameter=found[0]["active"])


async def definition(ls: EtudeServer, params: lsp.DefinitionParams) -> list[lsp.Location] | None:
    """Where the name here was made."""
    found = await _ask(ls, "definitions", params)
    return [location for one in found or () if (location := _location(ls, one)) is not None] or None


async def hover(ls: EtudeServer, params: lsp.HoverParams) -> lsp.Hover | None:
    """What the name here means."""
    found = await _ask(ls, "hover", params)
    if not found:
        return None
    if not ls.client.markdown_hover:
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.PlainText, found["text"]))
    # jedi's texts are reStructuredText or anything else: shown as they are.
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, f"```text\n{found['text']}\n```"))


async def full_names(ls: EtudeServer, params: lsp.HoverParams) -> list[str]:
    """The full names that the name here may have: `functools.reduce`, `numpy.einsum`, `builtins.zip`.

    Needs no completion: where that is off, jedi is started for the first such question.
    """
    if ls.jedi is None and ls.jedi_for_names is None and ls.settings is not None:
        ls.jedi_for_names = JediProcess(ls.settings.python)
    found = await _ask(ls, "full_names", params, ls.jedi or ls.jedi_for_names)
    return [str(one) for one in found or ()]


async def _ask(
    ls: EtudeServer,
    question: str,
    params: lsp.TextDocumentPositionParams | Any,
    process: JediProcess | None = None,
) -> Any:
    await ls.session()  # before it, nobody knows whether jedi is wanted
    jedi = process or ls.jedi
    if jedi is None:
        return None
    buffer = ls.workspace.get_text_document(params.text_document.uri)
    lines = lines_of(buffer.source)
    place = buffer.position_codec.position_from_client_units(lines, params.position)
    return await jedi.ask(
        question, path=Path(buffer.path), source=buffer.source, line=place.line + 1, column=place.character
    )


def _location(ls: EtudeServer, found: dict[str, Any]) -> lsp.Location | None:
    uri = Path(found["path"]).as_uri()
    try:
        lines = lines_of(ls.workspace.get_text_document(uri).source)
    except (OSError, UnicodeDecodeError):
        return None
    column = found["column"] + 1
    span = Span(found["line"], column, found["line"], column + found["length"])
    return lsp.Location(uri, range_of(span, lines, ls.workspace.position_codec))
