"""Many durations as a few figures."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["against", "p50", "p95"]


def p50(durations: Sequence[float]) -> float:
    """The median."""
    return statistics.median(durations)


def p95(durations: Sequence[float]) -> float:
    """What 19 of 20 stay below."""
    if len(durations) == 1:
        return durations[0]
    return statistics.quantiles(durations, n=20, method="inclusive")[18]


def against(ours: Sequence[float], cold: Sequence[float]) -> dict[str, float]:
    """Ours, cold, and how many times faster ours are."""
    return {
        "p50_ms": round(p50(ours), 2),
        "p95_ms": round(p95(ours), 2),
        "cold_p50_ms": round(p50(cold), 2),
        "cold_p95_ms": round(p95(cold), 2),
        "ratio_p50": round(p50(cold) / p50(ours), 2),
        "ratio_p95": round(p95(cold) / p95(ours), 2),
    }
