"""Inputs made from a problem's input specification: small ones in order, and drawn ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etude.judge.inputs.also import also_samples, written_sample
from etude.judge.inputs.callables import LIBRARY
from etude.judge.inputs.calls import drawn_calls, small_calls
from etude.judge.inputs.choosing import collect
from etude.judge.inputs.samples import Sample
from etude.judge.inputs.sequences import drawn_sequences, small_sequences

if TYPE_CHECKING:
    from etude.catalogue.input_spec import InputSpec

__all__ = ["LIBRARY", "Sample", "also_samples", "draw_samples", "enumerate_samples", "written_sample"]


def enumerate_samples(spec: InputSpec, entry: str, limit: int) -> list[Sample]:
    """The smallest inputs, all different: by size, ordinary ones first, then in teaching order."""
    small = small_calls(spec, entry) if spec.calls is None else small_sequences(spec, spec.calls)
    return collect(small, limit)


def draw_samples(spec: InputSpec, entry: str, count: int, seed: int) -> list[Sample]:
    """Inputs drawn from the ranges, all different; fewer than `count` when there are no more.

    The same seed draws the same on every machine. The first has the smallest sizes, the second the largest.
    """
    drawn = drawn_calls(spec, entry, seed) if spec.calls is None else drawn_sequences(spec, spec.calls, seed)
    return collect(drawn, count)
