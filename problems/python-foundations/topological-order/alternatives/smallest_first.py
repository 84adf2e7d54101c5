"""Always the first in the alphabet of the names that are ready, so that the order is the same on every machine."""

import heapq
from collections import defaultdict


class CycleError(ValueError):
    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle


def order(deps: dict[str, set[str]]) -> list[str]:
    names = set(deps).union(*deps.values())
    open_needs = {name: set(deps.get(name, ())) for name in names}
    needed_by = defaultdict(list)
    for name, needs in deps.items():
        for need in needs:
            needed_by[need].append(name)
    heap = sorted(name for name in names if not open_needs[name])
    found = []
    while heap:
        name = heapq.heappop(heap)
        found.append(name)
        for user in needed_by[name]:
            open_needs[user].remove(name)
            if not open_needs[user]:
                heapq.heappush(heap, user)
    blocked = names.difference(found)
    if blocked:
        raise CycleError(ring({name: min(open_needs[name]) for name in blocked}))
    return found


def ring(follow: dict[str, str]) -> list[str]:
    """Where a walk from name to name ends up: after as many steps as there are names it is in the ring for sure."""
    name = min(follow)
    for _ in follow:
        name = follow[name]
    found = [name]
    while follow[found[-1]] != name:
        found.append(follow[found[-1]])
    return found
