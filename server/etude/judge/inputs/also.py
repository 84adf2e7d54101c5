"""Calls that an author wrote down beside the specification, for mistakes that none of its inputs shows."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from etude.judge.inputs.samples import Sample

if TYPE_CHECKING:
    from etude.catalogue.input_spec import InputSpec

__all__ = ["also_samples", "written_sample"]

_IMPORTS: Final = {name: f"import {name}" for name in ("collections", "functools", "itertools", "math")} | {
    "np": "import numpy as np"
}


def also_samples(spec: InputSpec) -> list[Sample]:
    """The calls under `also`, in the order of the file. None is ordinary: they are tried after all others."""
    return [written_sample(text.strip()) for text in spec.also]


def written_sample(text: str) -> Sample:
    """The lines that somebody wrote down as a sample, with the imports that they need."""
    tree = ast.parse(text)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imports = [line for name, line in _IMPORTS.items() if name in used]
    # As they are written: what is made of a syntax tree may be another text of the same number.
    written = [ast.get_source_segment(text, node) or "" for node in tree.body]
    return Sample((*imports, *written), text, ordinary=False, edge="", direct=False, nodes=())
