"""In the cage: what each example of a text prints, as JSON.

GIVEN is the sources of the examples, one text after the other; they share their names. The answer has for each what
was printed, with the last lines of a traceback where it raised.
"""

import contextlib
import io
import json
import sys
import traceback
from typing import Any

GIVEN: list[str] = []  # a line behind this text sets it


def run(solution: Any) -> str:
    """The answer for the program that stands beside."""
    names = {name: value for name, value in vars(solution).items() if not name.startswith("__")}
    return json.dumps([_printed(source, names) for source in GIVEN])


def _printed(source: str, names: dict[str, Any]) -> dict[str, str]:
    printed = io.StringIO()
    shown, sys.displayhook = sys.displayhook, sys.__displayhook__
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source, "<example>", "single"), names)
    except Exception as error:
        return {"printed": printed.getvalue(), "raised": traceback.format_exception_only(error)[-1]}
    finally:
        sys.displayhook = shown
    return {"printed": printed.getvalue(), "raised": ""}
