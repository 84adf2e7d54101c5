"""In the cage: the numbers on both sides of each formula, as JSON.

GIVEN is the text of the file, the name under which it imports the program, and the functions with whether they
take `rng`. The answer has for each function
its triples of left side, relation and right side, or the line and the words of what it raised; a "*" stands for
the file itself.
"""

import json
import random
import sys
import traceback
from collections.abc import Callable
from typing import Any

GIVEN: tuple[str, str, list[tuple[str, bool]]] = ("", "solution", [])  # a line behind this text sets it
_NAME = "formulas.py"
_DRAWS = 5


def run(solution: Any) -> str:
    """The answer for the program that stands beside."""
    text, module, functions = GIVEN
    sys.modules[module] = solution
    names: dict[str, Any] = {"__name__": "formulas"}
    try:
        exec(compile(text, _NAME, "exec"), names)
    except Exception as error:
        return json.dumps({"*": {"raised": _raised(error)}})
    return json.dumps({name: _found(names[name], draws) for name, draws in functions})


def _found(function: Callable[..., Any], draws: bool) -> dict[str, Any]:
    try:
        given = [_pairs(function(_rng(seed))) for seed in range(_DRAWS)] if draws else [_pairs(function())]
        return {"given": [_triple(pair) for pairs in given for pair in pairs]}
    except Exception as error:
        return {"raised": _raised(error)}


def _rng(seed: int) -> Any:
    numpy = sys.modules.get("numpy")
    return numpy.random.default_rng(seed) if numpy is not None else random.Random(seed)  # noqa: S311  # the same each time, and no secret


def _pairs(given: Any) -> list[Any]:
    return [given] if isinstance(given, tuple) else list(given)


def _triple(pair: Any) -> list[Any]:
    left, *relation, right = pair
    (sign,) = relation or ["="]
    return [_plain(left), str(sign), _plain(right)]


def _plain(value: Any) -> Any:
    """Numbers, texts and lists of them; arrays and tensors as lists."""
    if hasattr(value, "detach"):
        value = value.detach()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, complex):
        return [value.real, value.imag]
    return float(value)


def _raised(error: Exception) -> list[Any]:
    lines = [each.lineno for each in traceback.extract_tb(error.__traceback__) if each.filename == _NAME]
    line = lines[-1] if lines else getattr(error, "lineno", None) or 0  # 0: not in the file
    return [line, f"{type(error).__name__}: {error}"]
