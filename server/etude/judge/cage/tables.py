"""Deep or cyclic values as a flat list of nodes, written and read without recursion.

A node is `[kind, children]` or `["leaf", bytes]`, which holds nothing that others could share; children are
indexes. A kind with something beside its children is `[kind, children, extra]`. The order stands beside the
nodes: immutable containers come after their children, so that one pass can build them. The
first node is the root.
"""

from __future__ import annotations

import sys
from collections import Counter, OrderedDict, defaultdict, deque
from typing import TYPE_CHECKING, Any

from . import packing
from .packing import PackError

if TYPE_CHECKING:
    from .values import Codec

__all__ = ["FACTORIES", "factory_name", "has_shared_parts", "read_table", "write_table"]

FACTORIES: dict[str, Any] = {
    kind.__name__: kind for kind in (int, list, set, dict, str, float, tuple, bool)
}  # of defaultdicts; others are not known on the other side

_SEQUENCES = {kind.__name__: kind for kind in (list, tuple, set, frozenset, deque)}
_MAPPINGS = {kind.__name__: kind for kind in (dict, OrderedDict, Counter, defaultdict)}
_KINDS = frozenset({*_SEQUENCES.values(), *_MAPPINGS.values()})
# How the bytes of containers begin: lists, dictionaries, extensions.
_CONTAINER_HEADS = frozenset({*range(0x80, 0xA0), *range(0xC7, 0xCA), *range(0xD4, 0xD9), *range(0xDC, 0xE0)})
_IMMUTABLE = ("tuple", "frozenset")
_MAX_EXPANDED = 10_000_000  # parts of a value with shared parts, if each were written as often as it appears


def factory_name(value: defaultdict[Any, Any]) -> str:
    """The name of the factory, if the other side knows it."""
    return next((name for name, kind in FACTORIES.items() if kind is value.default_factory), "")


def has_shared_parts(root: Any) -> bool:
    """Whether something in a value that can be changed is there twice: changing the one changes the other."""
    if type(root) not in _KINDS:
        return False
    inner = _inner_kinds()
    seen = {id(root)}
    stack = [root]
    while stack:
        for part in _parts(stack.pop()):
            kind = type(part)
            if kind not in inner or (kind in (tuple, frozenset) and _is_flat(part, inner)):
                continue  # a tuple of numbers is the same to everybody, however often it is there
            if id(part) in seen:
                return True
            seen.add(id(part))
            if kind in _KINDS:
                stack.append(part)
    return False


def _inner_kinds() -> frozenset[type]:
    """The kinds of what can be changed, or can hold such things."""
    numpy = sys.modules.get("numpy")
    return _KINDS | {bytearray} if numpy is None else _KINDS | {bytearray, numpy.ndarray}


def _is_flat(value: Any, inner: frozenset[type]) -> bool:
    return all(type(part) not in inner for part in _parts(value))


def _parts(value: Any) -> Any:
    return [*value, *value.values()] if isinstance(value, dict) else value


def write_table(codec: Codec, root: Any) -> bytes:
    """The bytes of a table."""
    inner = _inner_kinds()
    index: dict[int, int] = {id(root): 0}
    kept: list[Any] = [root]  # keeps every id alive while it is in use
    nodes: list[list[Any]] = [[]]
    order: list[int] = []
    begun: set[int] = set()
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        value, seen = stack.pop()
        at = index[id(value)]
        if seen:
            order.append(at)
            continue
        if at in begun:
            continue
        begun.add(at)
        if type(value) not in _KINDS or _is_flat(value, inner):
            nodes[at] = ["leaf", codec.encode(value)]
            order.append(at)
            continue
        refs: list[int] = []
        stack.append((value, True))
        for child in _children(value):
            if id(child) not in index:
                index[id(child)] = len(nodes)
                nodes.append([])
                kept.append(child)
            if index[id(child)] not in begun:  # one that waits further down may be needed here first
                stack.append((child, False))
            refs.append(index[id(child)])
        nodes[at] = [type(value).__name__, refs, *_extra(value)]
    return packing.packb([nodes, order], codec.extension)


def _children(value: Any) -> list[Any]:
    return [part for pair in value.items() for part in pair] if isinstance(value, dict) else list(value)


def _extra(value: Any) -> list[Any]:
    if type(value) is deque:
        return [value.maxlen]
    return [factory_name(value)] if type(value) is defaultdict else []


def read_table(codec: Codec, data: bytes) -> Any:
    """The value of a table.

    Raises:
        PackError: it is malformed.
    """
    nodes, order = packing.unpackb(data, codec.from_extension)
    _check_expanded(nodes)
    built: list[Any] = [None] * len(nodes)
    done = [False] * len(nodes)
    for at, (kind, _, *extra) in enumerate(nodes):
        if kind != "leaf" and kind not in _IMMUTABLE:
            built[at], done[at] = _empty(kind, extra), True
    for at in order:
        kind, content, *_ = nodes[at]
        if kind == "leaf":
            built[at], done[at] = codec.decode(content), True
        elif kind in _IMMUTABLE:
            if not all(done[child] for child in content):
                raise PackError("an immutable value that contains itself")
            built[at], done[at] = _SEQUENCES[kind](built[child] for child in content), True
    if not all(done):
        raise PackError("incomplete table")
    for at, (kind, content, *_) in enumerate(nodes):
        if kind in _MAPPINGS:
            for key, item in zip(content[::2], content[1::2], strict=True):
                built[at][built[key]] = built[item]
        elif kind == "set":
            built[at].update(built[child] for child in content)
        elif kind in ("list", "deque"):
            built[at].extend(built[child] for child in content)
    return built[0]


def _empty(kind: str, extra: list[Any]) -> Any:
    if kind == "deque":
        return deque(maxlen=extra[0])
    if kind == "defaultdict":
        return defaultdict(FACTORIES.get(extra[0]))
    return (_SEQUENCES.get(kind) or _MAPPINGS[kind])()


def _check_expanded(nodes: list[list[Any]]) -> None:
    """Refuse a value that is small as a table and enormous for whoever hashes, prints or compares it.

    Raises:
        PackError: it is one.
    """
    sizes = [0] * len(nodes)  # 0: not looked at; -1: being looked at, so that to meet it again is a cycle
    for start in range(len(nodes)):
        stack = [start] if sizes[start] == 0 else []
        while stack:
            at = stack[-1]
            kind, children, *_ = nodes[at]
            inside = () if kind == "leaf" else children
            own = len(children) if kind == "leaf" and children[0] in _CONTAINER_HEADS else 1
            if sizes[at] == 0:
                sizes[at] = -1
                stack.extend(child for child in inside if sizes[child] == 0)
                continue
            stack.pop()
            if sizes[at] == -1:
                sizes[at] = own + sum(max(sizes[child], 1) for child in inside)
                if sizes[at] > _MAX_EXPANDED:
                    raise PackError("shared parts beyond measure")
