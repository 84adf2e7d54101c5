"""Takes what is wanted from endless or rejected inputs, and gives up in time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etude.judge.inputs.samples import Sample

_TRIES = 30  # for each input that is wanted: preconditions reject some
_REPEATS = 400  # so many in a row that are rejected or known mean that there are hardly any others


def collect(samples: Iterable[Sample | None], count: int) -> list[Sample]:
    """The first different samples. None stands for one that a precondition rejected."""
    found: dict[str, Sample] = {}
    in_vain = 0
    for sample in islice(samples, _TRIES * count + _REPEATS) if count > 0 else ():
        in_vain += 1
        if sample is not None and sample.text not in found:
            found[sample.text] = sample
            in_vain = 0
        if len(found) >= count or in_vain > _REPEATS:
            break
    return list(found.values())
