"""A first `[input]` table for a signature, for the author to go on from."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from etude.authoring.importers.toml_text import toml_value

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["input_table"]

_INT: Final = 'type = "int"\nvalues = [2, 3, 1, 4, 0]\nrange = [-9, 9]'
_FLOAT: Final = 'type = "float"\nvalues = [2.0, 0.5, 1.0, 3.0, 0.0]\nrange = [-3.0, 3.0]'
_TEXT: Final = 'type = "str"\nvalues = ["ab", "a", ""]\nalphabet = "abc"\nsize = [0, 6]'
_INNER: Final = {
    "int": '{ type = "int", values = [2, 3, 1, 4, 0], range = [-9, 9] }',
    "float": '{ type = "float", values = [2.0, 0.5, 1.0, 3.0, 0.0], range = [-3.0, 3.0] }',
    "str": '{ type = "str", values = ["ab", "a", ""], alphabet = "abc", size = [0, 3] }',
    "bool": '{ type = "bool" }',
}
_PLAIN: Final = {"int": _INT, "float": _FLOAT, "str": _TEXT, "bool": 'type = "bool"'}
_CONTAINER: Final = re.compile(r"(list|tuple|set)(?:\[(\w+).*\])?")


def input_table(signature: str, entry: str) -> str:
    """The text of the table.

    Args:
        signature: a function's, or anything for a class.
        entry: the function or class.
    """
    function = _function(signature)
    if function is None:
        return _calls(entry)
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    if not arguments:
        return "[input]\n" + _argument("nothing", "int")
    return "[input]\n\n" + "\n\n".join(
        _argument(each.arg, ast.unparse(each.annotation) if each.annotation else "int") for each in arguments
    )


def _function(signature: str) -> ast.FunctionDef | None:
    try:
        tree = ast.parse(f"{signature.strip().rstrip(':')}: ...")
    except SyntaxError:
        return None
    return next((node for node in tree.body if isinstance(node, ast.FunctionDef)), None)


def _argument(name: str, annotation: str) -> str:
    return f"[[input.argument]]\nname = {toml_value(name)}\n" + "\n".join(_type(annotation))


def _type(annotation: str) -> Iterator[str]:
    if annotation in _PLAIN:
        yield _PLAIN[annotation]
    elif "ndarray" in annotation:
        yield 'type = "array"\nshape = [4]\nvalues = [1.0, 2.0, -1.0, 0.5, 0.0]\nrange = [-3.0, 3.0]'
    elif "Tensor" in annotation:
        yield 'type = "array"\ncontainer = "torch"\nshape = [4]\nvalues = [1.0, 2.0, -1.0, 0.5]\nrange = [-3.0, 3.0]'
    elif annotation.startswith("dict"):
        yield f'type = "dict"\nsize = [0, 4]\nkeys = {_INNER["str"]}\nitems = {_INNER["int"]}'
    elif (found := _CONTAINER.match(annotation)) is not None:
        yield f'type = "{found[1]}"\nsize = [0, 6]\nitems = {_INNER.get(found[2] or "int", _INNER["int"])}'
    elif "Callable" in annotation:
        yield 'type = "callable"\nchoose = ["double", "increment"]'
    else:
        yield _INT


def _calls(entry: str) -> str:
    return f"""[input.calls]
new = "{entry}()"
name = "it"
length = [1, 6]

[[input.calls.step]]
call = "it.TODO(author)"
"""
