"""Takes what is wanted from endless or rejected inputs, and gives up in time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.judge.inputs.samples import Sample

_TRIES = 30  # for each input that is wanted: preconditions reject some, small domains repeat themselves


def collect(samples: Iterable[Sample | None], count: int) -> list[Sample]:
    """The first different samples. None stands for one that a precondition rejected."""
    found: dict[str, Sample] = {}
    for sample in islice(samples, _TRIES * count + 100):
        if len(found) >= count:
            break
        if sample is not None:
            found.setdefault(sample.text, sample)
    return list(found.values())[:count]
