"""What the client can do, asked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lsprotocol import types as lsp
from pygls.capabilities import get_capability

__all__ = ["ClientCapabilities"]


@dataclass(frozen=True, slots=True)
class ClientCapabilities:
    """The client's announced abilities that change what we send. All are off until it has said so."""

    markdown_hover: bool = False
    markdown_completion: bool = False
    show_document: bool = False
    ask: bool = False  # window/showMessageRequest
    work_done_progress: bool = False
    configuration: bool = False
    apply_edit: bool = False
    document_changes: bool = False  # edits that name the version of the text that they are for
    code_lens_refresh: bool = False
    inlay_hint: bool = False
    inlay_hint_refresh: bool = False
    related_information: bool = False
    code_description: bool = False
    diagnostic_data: bool = False
    code_action_literals: bool = False
    watches_configuration: bool = False  # wants to be asked before it tells us of changed settings
    registers_completion: bool = False
    images: bool = (
        False  # draws images in hovers, and opens image files; told with the initialization options
    )

    @classmethod
    def of(cls, announced: lsp.ClientCapabilities, options: object = None) -> ClientCapabilities:
        """The abilities behind what a client sent with `initialize`."""
        documents = "text_document"
        diagnostics = f"{documents}.publish_diagnostics"
        completion = f"{documents}.completion"

        def has(path: str) -> bool:
            return bool(get_capability(announced, path, False))

        def prefers_markdown(path: str) -> bool:
            formats = get_capability(announced, path, None) or ()
            return next(iter(formats), None) == lsp.MarkupKind.Markdown

        return cls(
            markdown_hover=prefers_markdown(f"{documents}.hover.content_format"),
            markdown_completion=prefers_markdown(f"{completion}.completion_item.documentation_format"),
            show_document=has("window.show_document.support"),
            ask=has("window.show_message"),
            work_done_progress=has("window.work_done_progress"),
            configuration=has("workspace.configuration"),
            apply_edit=has("workspace.apply_edit"),
            document_changes=has("workspace.workspace_edit.document_changes"),
            code_lens_refresh=has("workspace.code_lens.refresh_support"),
            inlay_hint=has(f"{documents}.inlay_hint"),
            inlay_hint_refresh=has("workspace.inlay_hint.refresh_support"),
            related_information=has(f"{diagnostics}.related_information"),
            code_description=has(f"{diagnostics}.code_description_support"),
            diagnostic_data=has(f"{diagnostics}.data_support"),
            code_action_literals=has(f"{documents}.code_action.code_action_literal_support"),
            watches_configuration=has("workspace.did_change_configuration.dynamic_registration"),
            registers_completion=has(f"{completion}.dynamic_registration"),
            images=isinstance(options, Mapping) and options.get("images") is True,
        )
