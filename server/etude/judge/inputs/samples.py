"""One input: what is evaluated, what a person would type, what is special about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etude.judge.inputs.edges import words_for
from etude.judge.inputs.templates import template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etude.judge.inputs.nodes import Node


@dataclass(frozen=True, slots=True)
class Sample:
    """One input of a specification.

    Attributes:
        lines: Python to evaluate in order over the bindings; the result of each expression is compared.
        text: what a person would type to see it.
        ordinary: nothing about it is special.
        edge: what is special, in words; empty for an ordinary one.
        direct: `lines` is nothing but the entry called with all bindings in order.
    """

    lines: tuple[str, ...]
    text: str
    ordinary: bool
    edge: str
    direct: bool
    nodes: tuple[tuple[str, Node], ...] = field(repr=False)

    def bindings(self) -> dict[str, object]:
        """The arguments by name, made afresh."""
        return {name: node.build() for name, node in self.nodes}


def call_sample(source: str, nodes: Mapping[str, Node], *, numpy: bool, direct: bool) -> Sample:
    """A sample of one call."""
    call = template(source)
    alone = [name for name, node in nodes.items() if node.shared and call.mentions(name) > 1]
    texts = {name: node.text(numpy) for name, node in nodes.items()}
    shown = [f"{name} = {texts.pop(name)}" for name in alone]
    edge = edge_of(tuple(nodes.items()))
    return Sample(
        (source,), "\n".join([*shown, call.fill(texts)]), not edge, edge, direct, tuple(nodes.items())
    )


def edge_of(nodes: tuple[tuple[str, Node], ...]) -> str:
    """What is special about these arguments, in words; with their names where there are several."""
    several = len({name for name, _ in nodes}) > 1
    return words_for(tuple((name if several else "", edge) for name, node in nodes for edge in node.edges))
