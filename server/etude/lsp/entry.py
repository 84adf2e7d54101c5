"""What a list in the editor shows: one line of it, with what happens when it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lsprotocol import types as lsp

    from etude.practice.state import Status

__all__ = ["Entry", "Kind"]


class Kind(StrEnum):
    """What an entry stands for; a client may draw a sign for it."""

    COLLECTION = "collection"
    CHAPTER = "chapter"
    PROBLEM = "problem"
    TOPIC = "topic"
    PROJECT = "project"
    PROGRESS = "progress"
    HINT = "hint"  # one that was shown
    NEXT_HINT = "next-hint"
    LOCKED_HINT = "locked-hint"  # opens after another try
    CHANGE = "change"  # a change that can be put into the text


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list.

    Attributes:
        id: names the entry; with `expandable`, what to ask for to get the entries under it.
        label: a few words, which stand alone.
        detail: what one wants to know beside it, its state among it.
        tooltip: more of it, as plain text.
        state: how far a problem is.
        command: what choosing it does; where there is none, `page` is opened.
        page: the URI of a Markdown page.
    """

    id: str
    label: str
    kind: Kind
    detail: str = ""
    tooltip: str = ""
    state: Status | None = None
    expandable: bool = False
    command: lsp.Command | None = None
    page: str = ""

    def as_json(self) -> dict[str, object]:
        """As it is sent; what does not apply is left out."""
        sent: dict[str, object] = {"id": self.id, "label": self.label, "kind": self.kind.value}
        sent |= {"detail": self.detail, "tooltip": self.tooltip, "expandable": self.expandable}
        if self.state is not None:
            sent["state"] = self.state.value
        if self.command is not None:
            sent["command"] = self.command
        if self.page:
            sent["page"] = self.page
        return sent
