"""What makes two runs the same attempt: equal syntax trees."""

from __future__ import annotations

import ast
import hashlib
import warnings

from etude.catalogue.python_source import syntax_tree

__all__ = ["fingerprint"]


def fingerprint(source: str) -> str:
    """A hash that comments and formatting leave as it is and that any other change changes.

    A text that is no Python has the hash of its text.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape in the learner's text is not ours to report
            shape = "tree " + ast.dump(syntax_tree(source.removeprefix("\ufeff")), annotate_fields=False)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        shape = "text " + source
    return hashlib.sha256(shape.encode("utf-8", "surrogatepass")).hexdigest()
