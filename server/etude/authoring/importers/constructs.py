"""What a test file does that cannot work here, by its syntax tree: the learner's code runs in another process.

A test that puts something in the place of a name sees to it that its own process has the other thing. Whether a
test that merely fails here would work elsewhere is not decided by its text, but by a run with the right solution.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from etude.messages import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["suspicious", "unworkable"]

_PATCHES: Final = ("patch", "patch.object", "patch.dict", "patch.multiple", "setattr", "delattr", "setitem")
_FIXTURES: Final = ("monkeypatch", "mocker")
_PROCESSES: Final = ("subprocess", "multiprocessing", "pty", "socket")
_SOURCE_READERS: Final = ("getsource", "getsourcelines", "getsourcefile", "reload", "run_path", "run_module")
_SET_FOR_ITS_PROCESS: Final = ("random.seed", "random.setstate", "os.chdir", "os.putenv", "locale.setlocale")
_MOCKS: Final = (
    *("Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "AsyncMock"),
    "create_autospec",
)
_SHOWN: Final = 60


@dataclass(slots=True)
class _Names:
    """Which names of a test file mean the learner's module, and which means which imported module."""

    module: str
    aliases: set[str] = field(default_factory=set)
    imported: dict[str, str] = field(default_factory=dict)  # name here: where it comes from


def unworkable(file: str, text: str, module: str, own: Collection[str]) -> tuple[str, ...]:
    """A sentence for each construct that cannot work, in the order of the file.

    Args:
        file: its name, for a person.
        text: it compiles.
        module: the name under which it imports the learner's file.
        own: the modules that come with the tests, which may be patched.
    """
    tree = ast.parse(text)
    names = _names(tree, module)
    found = [
        (node.lineno, node.col_offset, sentence)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt | ast.expr)
        for sentence in _sentences(node, file, names, own)
    ]
    return tuple(dict.fromkeys(sentence for *_, sentence in sorted(found)))


def suspicious(file: str, text: str) -> tuple[str, ...]:
    """A sentence for each line on account of which a test may fail here, in the order of the file.

    It sets what every process has of its own, or makes a mock. No reason to refuse it: most tests that do so pass,
    with any seed, and with a mock that the learner's code only calls or never sees.

    Args:
        file: its name, for a person.
        text: it compiles.
    """
    found = [
        (node.lineno, say(f"importing.construct.{key}", file=file, line=node.lineno, code=_short(node)))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.expr) and (key := _suspicion(node))
    ]
    return tuple(dict.fromkeys(sentence for _, sentence in sorted(found)))


def _suspicion(node: ast.expr) -> str:
    """The name of the sentence about an expression; empty where there is none."""
    if isinstance(node, ast.Call) and _dotted(node.func).rpartition(".")[2] in _MOCKS:
        return "mock"
    return "own_process" if _sets_for_its_process(node) else ""


def _sets_for_its_process(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return _dotted(node.func).endswith(_SET_FOR_ITS_PROCESS)
    return (
        isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store)
        and _dotted(node.value).endswith("os.environ")
    )


def _names(tree: ast.Module, module: str) -> _Names:
    names = _Names(module)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.partition(".")[0]
                names.imported[bound] = alias.name
                if alias.name == module:
                    names.aliases.add(bound)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names.imported[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _sentences(node: ast.stmt | ast.expr, file: str, names: _Names, own: Collection[str]) -> Iterator[str]:
    facts = {"file": file, "line": node.lineno}
    if isinstance(node, ast.Call):
        yield from _of_call(node, facts, names, own)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        modules = (
            [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
        for name in modules:
            if name.partition(".")[0] in _PROCESSES and name.partition(".")[0] not in own:
                yield say("importing.construct.process", module=name, **facts)
    elif isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Delete):
        targets = node.targets if isinstance(node, ast.Assign | ast.Delete) else [node.target]
        for target in targets:
            if isinstance(target, ast.Attribute) and _is_module(target.value, names):
                yield say("importing.construct.assigns", code=_short(target), **facts)
            elif _is_loaded_module(target, names.module):
                yield say("importing.construct.reloads", code=_short(target), **facts)
    elif _names_the_file(node, names):
        yield say("importing.construct.reads", code=_short(node), **facts)


def _names_the_file(node: ast.stmt | ast.expr, names: _Names) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == "__file__" and _is_module(node.value, names)
    return isinstance(node, ast.Constant) and node.value == f"{names.module}.py"


def _of_call(call: ast.Call, facts: dict[str, object], names: _Names, own: Collection[str]) -> Iterator[str]:
    called = _dotted(call.func)
    last = called.rpartition(".")[2]
    if last in _SOURCE_READERS and any(_is_the_learners(argument, names) for argument in call.args):
        key = "reloads" if last.startswith(("reload", "run_")) else "reads"
        yield say(f"importing.construct.{key}", code=_short(call), **facts)
    if not call.args or not _patches(called):
        return
    target = call.args[0]
    inside, where = _patched(target, names)
    if inside:
        yield say("importing.construct.patches_inside", code=_short(call), **facts)
    elif where and where.partition(".")[0] not in own:
        yield say("importing.construct.patches", code=_short(call), name=where, **facts)


def _patches(called: str) -> bool:
    parts = called.split(".")
    if parts[-1] in ("setattr", "delattr", "setitem"):
        return len(parts) == 1 or parts[0] in _FIXTURES
    return called.endswith(tuple(name for name in _PATCHES if name.startswith("patch")))


def _patched(target: ast.expr, names: _Names) -> tuple[bool, str]:
    """Whether something of the learner's module is replaced, and the name of what is replaced otherwise."""
    if isinstance(target, ast.Constant) and isinstance(target.value, str):
        path = target.value
        return path.partition(".")[0] == names.module, path
    if _is_module(target, names):
        return True, names.module
    root = _dotted(target).partition(".")[0]
    origin = names.imported.get(root, "")
    # A class of the learner's may be given attributes: that reaches the class itself.
    return False, "" if origin.partition(".")[0] == names.module else origin


def _is_module(node: ast.expr, names: _Names) -> bool:
    return isinstance(node, ast.Name) and node.id in names.aliases


def _is_the_learners(node: ast.expr, names: _Names) -> bool:
    root = _dotted(node).partition(".")[0]
    if isinstance(node, ast.Constant):
        return node.value in (names.module, f"{names.module}.py")
    return names.imported.get(root, "").partition(".")[0] == names.module


def _is_loaded_module(node: ast.expr, module: str) -> bool:
    """Whether it is `sys.modules["module"]`."""
    return (
        isinstance(node, ast.Subscript)
        and _dotted(node.value).endswith("modules")
        and isinstance(node.slice, ast.Constant)
        and node.slice.value == module
    )


def _dotted(node: ast.expr) -> str:
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])


def _short(node: ast.AST) -> str:
    code = ast.unparse(node)
    return code if len(code) <= _SHOWN else f"{code[:_SHOWN]}…"
