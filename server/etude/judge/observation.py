"""Running a few lines of test code against a submission, and noting what each of them gave."""

from __future__ import annotations

import ast
import collections
import functools
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.catalogue.model import Profile
from etude.judge.inputs.callables import LIBRARY
from etude.judge.learner_errors import raised_from
from etude.judge.proxies import RemoteData, RemoteIterator, RemoteStepper, can_be_called, is_remote
from etude.judge.rendering import IteratorContents, Opaque, kind_of
from etude.judge.tensors import torch_names

if TYPE_CHECKING:
    from types import CodeType

    from etude.judge.verdict import Raised

__all__ = ["Observation", "Program", "case_namespace", "holds_remote", "observe_value"]

_MAX_DRAWN = 1000
_MAX_DEPTH = 20  # of objects in containers
_HOLDING = (list, tuple, dict, set, frozenset)
_PLAIN = frozenset({int, float, bool, str, bytes, complex, type(None)})


@dataclass(frozen=True, slots=True)
class Observation:
    """What one line gave: a value, or an exception of the submission."""

    value: Any = None
    raised: Raised | None = None


class _Calls:
    """The library of callables, as `calls.double` in the code of cases."""

    def __getattr__(self, name: str) -> Any:
        try:
            return LIBRARY[name]
        except KeyError:
            raise AttributeError(f"there is no callable named {name!r}") from None


def case_namespace(profile: Profile) -> dict[str, Any]:
    """The names that `call`, `expect` and `holds` may use, besides those of the solution."""
    found: dict[str, Any] = {
        "math": math,
        "itertools": itertools,
        "functools": functools,
        "collections": collections,
        "calls": _Calls(),
    }
    if profile is not Profile.PLAIN:
        import numpy as np

        found["np"] = np
    if profile is Profile.TORCH:
        found |= torch_names()
    return found


@dataclass(frozen=True, slots=True)
class Program:
    """Lines of Python, compiled once."""

    parts: tuple[CodeType, ...]
    names: frozenset[str]
    assigned: frozenset[str]  # those of the names that the lines themselves bind

    @classmethod
    @functools.lru_cache(maxsize=4096)
    def parse(cls, text: str, filename: str = "<case>") -> Program:
        """Compile a piece of case code.

        Raises:
            SyntaxError: it is not Python.
        """
        tree = ast.parse(text.strip(), filename)
        parts = [
            compile(ast.Expression(node.value), filename, "eval")
            if isinstance(node, ast.Expr)
            else compile(ast.Module([node], []), filename, "exec")
            for node in tree.body
        ]
        found = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
        assigned = frozenset(
            {node.id for node in found if isinstance(node.ctx, ast.Store)}
            | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
            | {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
            | {each.asname or each.name for node in tree.body for each in _imported(node)}
        )
        return cls(tuple(parts), frozenset(node.id for node in found), assigned)

    def last_value(self, namespace: dict[str, Any]) -> Any:
        """Run all lines; the value of the last, if it is an expression. Exceptions pass through."""
        value = None
        for code in self.parts:
            value = eval(code, namespace)  # noqa: S307  # the author's own code, in the confined judge
        return value

    def observations(self, namespace: dict[str, Any]) -> list[Observation]:
        """What each line gave, up to the first exception of the submission.

        What the test code itself raises, such as a TypeError because a result is None, passes through.
        """
        found: list[Observation] = []
        for code in self.parts:
            try:
                # A statement gives None, as `eval` of its code does.
                found.append(Observation(observe_value(eval(code, namespace))))  # noqa: S307  # as above
            except Exception as error:
                raised = raised_from(error)
                if raised is None:
                    raise
                found.append(Observation(raised=raised))
                break
        return found


def _imported(node: ast.stmt) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import) else []


def observe_value(value: Any, depth: int = 0) -> Any:
    """A value that can be kept and compared after its worker is gone.

    Of objects that are plain data underneath, such as named tuples, that is kept, of others their kind.
    """
    if isinstance(value, RemoteData):
        return Opaque(kind_of(value), data=(observe_value(value._data(), depth + 1),))
    if is_remote(value) and not isinstance(value, RemoteIterator | RemoteStepper):
        return Opaque(kind_of(value), is_callable=can_be_called(value))
    if isinstance(value, Iterator):  # the submission's, or one that an author expects
        items = list(itertools.islice(value, _MAX_DRAWN + 1))
        drawn = [observe_value(item, depth + 1) for item in items[:_MAX_DRAWN]]
        return IteratorContents(kind_of(value), drawn, ended=len(items) <= _MAX_DRAWN)
    if depth < _MAX_DEPTH and holds_remote(value):
        return _observe_inside(value, depth + 1)
    return value


def holds_remote(value: Any) -> bool:
    """Whether something of the submission's process is in it, at any depth."""
    stack, seen = [value], set[int]()
    while stack:
        one = stack.pop()
        if is_remote(one):
            return True
        if type(one) in _HOLDING and id(one) not in seen:
            seen.add(id(one))
            items = one.values() if type(one) is dict else one
            # Most containers hold plain values alone, and thousands of them: they are not looked at one by one.
            if not _PLAIN.issuperset(map(type, items)):
                stack += items
    return False


def _observe_inside(value: Any, depth: int) -> Any:
    if type(value) is dict:
        return {key: observe_value(each, depth) for key, each in value.items()}
    if type(value) in (list, tuple):
        return type(value)(observe_value(each, depth) for each in value)
    return value
