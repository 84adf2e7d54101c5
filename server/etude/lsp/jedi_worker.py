"""The process that knows jedi: one question a line on stdin, one answer a line on stdout.

Run as `python -m etude.lsp.jedi_worker [INTERPRETER]`. It holds nothing that must not be lost: it is killed
and started again whenever it takes too long.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
import traceback
from typing import TYPE_CHECKING, Any, Final

import jedi

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_COMPLETIONS: Final = 200


def _completions(script: jedi.Script, line: int, column: int) -> list[dict[str, str]]:
    found = script.complete(line, column)[:MOST_COMPLETIONS]
    return [{"label": one.name, "kind": one.type} for one in found]


def _hover(script: jedi.Script, line: int, column: int) -> dict[str, str] | None:
    for name in script.help(line, column):
        if name.type != "keyword" and (text := name.docstring()):
            return {"signature": name.name, "text": text}
    return None


def _signatures(script: jedi.Script, line: int, column: int) -> list[dict[str, Any]]:
    return [
        {
            "label": signature.to_string(),
            "text": signature.docstring(raw=True),
            "parameters": [parameter.to_string() for parameter in signature.params],
            "active": signature.index,
        }
        for signature in script.get_signatures(line, column)
    ]


def _definitions(script: jedi.Script, line: int, column: int) -> list[dict[str, Any]]:
    found = script.goto(line, column, follow_imports=True)
    return [
        {"path": str(name.module_path), "line": name.line, "column": name.column, "length": len(name.name)}
        for name in found
        if name.module_path is not None and name.line is not None
    ]


def _full_names(script: jedi.Script, line: int, column: int) -> list[str]:
    """As jedi names it, and as the attribute of the module that it is written after."""
    found = [name.full_name for name in (*script.goto(line, column), *script.infer(line, column))]
    if (written := _written_after(script, line, column)) is not None:
        end_line, end_column, attribute = written
        bases = script.infer(end_line, max(end_column - 1, 0))
        found += [f"{base.full_name}.{attribute}" for base in bases if base.type == "module"]
    return list(dict.fromkeys(filter(None, found)))


def _written_after(script: jedi.Script, line: int, column: int) -> tuple[int, int, str] | None:
    """Where the expression ends whose attribute stands at a place, and the attribute's name."""
    leaf = script._module_node.get_leaf_for_position((line, column), include_prefixes=True)
    before = leaf.get_previous_leaf() if leaf is not None and leaf.type == "name" else None
    if before is None or before.value != ".":
        return None
    base = before.get_previous_leaf()
    return (*base.end_pos, leaf.value) if base is not None and base.type == "name" else None


_ANSWERS: Final[dict[str, Callable[[jedi.Script, int, int], Any]]] = {
    "completions": _completions,
    "hover": _hover,
    "signatures": _signatures,
    "definitions": _definitions,
    "full_names": _full_names,
}


def _answer(question: dict[str, Any], environment: Any) -> Any:
    script = jedi.Script(question["source"], path=question["path"], environment=environment)
    return _ANSWERS[question["ask"]](script, question["line"], question["column"])


def main() -> None:
    """Answer until stdin ends."""
    # Whatever the libraries print must not stand between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    environment = jedi.create_environment(sys.argv[1], safe=False) if len(sys.argv) > 1 else None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = _answer(question, environment)
        except (EOFError, pickle.UnpicklingError):
            # A killed process left a file of the cache half-written.
            shutil.rmtree(jedi.settings.cache_directory, ignore_errors=True)
            answer = None
        except Exception:  # noqa: BLE001  # jedi fails in many ways on half-written code
            traceback.print_exc()
            answer = None
        answers.write(json.dumps({"id": question["id"], "answer": answer}) + "\n")


if __name__ == "__main__":
    main()
