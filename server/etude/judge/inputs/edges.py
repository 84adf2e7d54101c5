"""Words for what is special about an input."""

from __future__ import annotations

from dataclasses import dataclass

from etude.messages import say

# Said once, when the module is loaded: a confined judge may not read message files later.
_A = {kind: say(f"inputs.a.{kind}") for kind in ("list", "tuple", "set", "dict", "str", "array")}
_EMPTY = {kind: say(f"inputs.empty.{kind}") for kind in _A}
_INSIDE = {kind: say(f"inputs.inside.{kind}") for kind in _A}


@dataclass(frozen=True, slots=True)
class Edge:
    """Something special about a value: how it is called alone, and how inside a container."""

    alone: str
    inside: str
    deep: bool = False  # the words name a container already


def value_edge(text: str) -> Edge:
    """A value that is not ordinary, such as 0 or nan."""
    return Edge(text, text)


def size_edge(kind: str, size: int) -> Edge:
    """A container that is empty, or shorter or longer than ordinary ones."""
    if size == 0:
        return Edge(_EMPTY[kind], _INSIDE[kind])
    words = say("inputs.sized", thing=_A[kind], count=size)
    return Edge(words, words)


def shape_edge(shape: tuple[int, ...]) -> Edge:
    """An array of a shape that is not ordinary."""
    if 0 in shape:
        return size_edge("array", 0)
    words = say("inputs.shaped", shape=shape)
    return Edge(words, words)


def flat_box_edge() -> Edge:
    """A box whose corners coincide in one direction."""
    words = say("inputs.flat_box")
    return Edge(words, words)


def held(kind: str, edges: tuple[Edge, ...]) -> tuple[Edge, ...]:
    """The edges of a container's items, as edges of the container."""
    return tuple(edge if edge.deep else _held(kind, edge) for edge in dict.fromkeys(edges))


def _held(kind: str, edge: Edge) -> Edge:
    words = say("inputs.holding", thing=_A[kind], what=edge.inside)
    return Edge(words, words, deep=True)


def words_for(edges: tuple[tuple[str, Edge], ...]) -> str:
    """What is special, in a few words, with names of arguments or ""; empty for an ordinary input.

    Arguments that are special in the same way, as those of one shared dimension are, are named together.
    """
    names: dict[str, list[str]] = {}
    for name, edge in edges:
        known = names.setdefault(edge.alone, [])
        if name and name not in known:
            known.append(name)
    return _both([_of_arguments(words, known) for words, known in names.items()])


def _of_arguments(words: str, names: list[str]) -> str:
    return say("inputs.named", what=words, name=_both(names)) if names else words


def _both(words: list[str]) -> str:
    return say("inputs.both", first=words[0], second=words[1]) if len(words) > 1 else "".join(words)
