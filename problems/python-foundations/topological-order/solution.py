class CycleError(ValueError):
    """Some names need each other in a ring: `cycle` lists them, each needing the next and the last the first."""

    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle


def order(deps: dict[str, set[str]]) -> list[str]:
    """Every name once, each after all the names that it needs; CycleError if there is no such order."""
    names = set(deps).union(*deps.values())
    still_open = {name: len(deps.get(name, ())) for name in names}
    users = {name: [] for name in names}
    for name, needs in deps.items():
        for need in needs:
            users[need].append(name)

    ready = [name for name in names if not still_open[name]]
    for name in ready:  # the list grows while the loop walks along it
        for user in users[name]:
            still_open[user] -= 1
            if not still_open[user]:
                ready.append(user)
    if len(ready) < len(names):
        raise CycleError(find_ring(deps, names.difference(ready)))
    return ready


def find_ring(deps: dict[str, set[str]], stuck: set[str]) -> list[str]:
    """A ring among names each of which needs another one of them."""
    place = {}
    name = min(stuck)
    while name not in place:
        place[name] = len(place)
        name = min(stuck & deps[name])
    return list(place)[place[name] :]
