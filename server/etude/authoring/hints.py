"""Hints help and give nothing away: not the decisive line of the reference, not a hidden case."""

from __future__ import annotations

import ast
import builtins
import re
import textwrap
from collections import Counter
from typing import TYPE_CHECKING, Final

from etude.authoring.prose import code_blocks, code_spans
from etude.authoring.remark import Check
from etude.catalogue.markdown_sections import sections
from etude.feedback.ladder.secrecy import Secrets
from etude.feedback.shorten import shorten
from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etude.authoring.draft import Draft
    from etude.authoring.remark import Remark

__all__ = ["check_hints", "check_leaks", "check_withheld", "key_line", "overlap"]

_MOST_OVERLAP: Final = 0.7  # of the key line's syntax tree
_LEAST_NODES: Final = 8  # below that a line is an idiom that many programs share
_TELLING: Final = 8  # characters of an expected value that nobody writes by chance
_SHOWN: Final = 60
_PROMPT: Final = re.compile(r"^(>>>|\.\.\.) ?", re.MULTILINE)
_SPACE: Final = re.compile(r"\s+")


def check_hints(draft: Draft) -> Iterator[Remark]:
    """No hint holds the key line of the reference: the largest statement, the names in it left open."""
    key = key_line(draft.problem.reference.text)
    if key is None:
        return
    for section in sections(draft.text("hints.md")):
        for text in _code(section.body):
            if overlap(text, key) > _MOST_OVERLAP:
                facts = {"title": section.title, "line": key.lineno, "code": shorten(text, _SHOWN)}
                yield draft.error(
                    Check.HINTS, "hints.md", section.line, say("authoring.hint.key_line", **facts)
                )
                break


def check_leaks(draft: Draft) -> Iterator[Remark]:
    """What a hidden case expects stands in no text that is read before solving, unless a visible one has it too."""
    problem = draft.problem
    public = " ".join(
        [
            *(f"{case.call} {case.expect}" for case in problem.cases if case.visible),
            draft.text("statement.md"),
        ]
    )
    shown = _SPACE.sub("", public)
    for name in ("hints.md", problem.starter.name):
        lines = draft.text(name).splitlines()
        text = _SPACE.sub("", "".join(lines))
        for case in problem.cases:
            secret = _SPACE.sub("", case.expect or "")
            if case.visible or len(secret) < _TELLING or secret in shown or secret not in text:
                continue
            line = next((at for at, each in enumerate(lines, 1) if secret in _SPACE.sub("", each)), 1)
            facts = {"name": case.name, "expect": shorten(case.expect or "", _SHOWN)}
            yield draft.error(Check.HINTS, name, line, say("authoring.hint.leak", **facts))


def check_withheld(draft: Draft) -> Iterator[Remark]:
    """Every hint is one that the hint ladder shows to somebody who has written nothing yet."""
    problem = draft.problem
    secrets = Secrets(problem, problem.starter.text, ())
    for section in sections(draft.text("hints.md")):
        if secret := secrets.found_in(section.body):
            facts = {"title": section.title, "secret": shorten(secret, _SHOWN)}
            yield draft.error(Check.HINTS, "hints.md", section.line, say("authoring.hint.withheld", **facts))


def key_line(source: str) -> ast.stmt | None:
    """The largest simple statement of a program; None where all are so small that they are idioms."""
    simple = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.Expr, ast.Assert)
    tree = ast.parse(source)
    found = [node for node in ast.walk(tree) if isinstance(node, simple) and not _is_docstring(node)]
    largest = max(found, key=lambda node: sum(1 for _ in ast.walk(node)), default=None)
    return largest if largest is not None and sum(_parts(largest).values()) >= _LEAST_NODES else None


def overlap(code: str, key: ast.stmt) -> float:
    """The largest share of the key line's syntax tree that one expression of the code has, from 0 to 1."""
    wanted = _parts(key)
    total = sum(wanted.values())
    return max((sum((_parts(each) & wanted).values()) / total for each in _statements(code)), default=0.0)


def _statements(code: str) -> Iterator[ast.AST]:
    for text in (code, f"{code}\n    pass", f"({code})"):
        try:
            tree = ast.parse(textwrap.dedent(text))
        except (SyntaxError, ValueError):
            continue
        yield from (
            node for node in ast.walk(tree) if isinstance(node, ast.stmt) and not hasattr(node, "body")
        )
        return


def _parts(node: ast.AST) -> Counter[str]:
    """The operations of a piece of code with what they work on, names of the author's own left open."""
    found: Counter[str] = Counter()
    for each in ast.walk(node):
        if isinstance(each, ast.expr) and not isinstance(each, ast.Name | ast.Constant):
            kinds = [_kind(child) for child in ast.iter_child_nodes(each)]
            found[f"{_kind(each)}({', '.join(kinds)})"] += 1
    return found


def _kind(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name):
            return name if hasattr(builtins, name) else "name"
        case ast.Constant(value=value):
            return repr(value)
        case ast.Attribute(attr=name):
            return f".{name}"
        case ast.keyword(arg=name):
            return f"{name}="
    return type(node).__name__


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _code(markdown: str) -> Iterator[str]:
    """What a text shows as code."""
    for block in code_blocks(markdown):
        if _PROMPT.search(block.text):
            lines = [line for line in block.text.splitlines() if _PROMPT.match(line)]
            yield from (_PROMPT.sub("", line) for line in lines)
        else:
            yield block.text
    yield from code_spans(markdown)
