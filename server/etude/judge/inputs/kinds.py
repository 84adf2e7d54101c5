"""What kind of input one is, in words that name no value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from etude.messages import say

if TYPE_CHECKING:
    from etude.judge.inputs.samples import Sample

__all__ = ["kind_of_input"]

_BESIDE = say("inputs.kind.beside")  # said when the module is loaded, as the words of `edges`
_SIZED = (list, tuple, dict, str, set)


def kind_of_input(sample: Sample) -> str:
    """What is special about an input; of an ordinary one, what its arguments are like."""
    if sample.edge:
        return sample.edge
    if not sample.ordinary and not sample.nodes:  # an author's own call
        return _BESIDE
    bindings = sample.bindings()
    if len(sample.lines) > 1:
        return say("inputs.kind.steps", count=len(sample.lines))
    kinds = [_kind(value) for value in bindings.values()]
    match kinds:
        case [only]:
            return only
        case [first, second]:
            return say("inputs.both", first=first, second=second)
        case _:
            return say("inputs.kind.several", count=len(kinds))


def _kind(value: Any) -> str:
    if type(value) in _SIZED:
        return say("inputs.sized", thing=say(f"inputs.a.{type(value).__name__}"), count=len(value))
    if hasattr(value, "shape"):
        return say("inputs.shaped", shape=tuple(value.shape))
    return say(f"inputs.kind.{_word(value)}")


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "truth"
    if value is None:
        return "none"
    if isinstance(value, int | float):
        return "positive" if value > 0 else "negative" if value < 0 else "zero" if value == 0 else "number"
    return "function" if callable(value) else "value"
