class CycleError(ValueError):
    """Some names need each other in a ring: `cycle` lists them, each needing the next and the last the first."""

    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle


def order(deps: dict[str, set[str]]) -> list[str]:
    """Every name once, each after all the names that it needs; CycleError if there is no such order."""
    waiting: dict[str, int] = {}  # how many needs of a name are still open
    users: dict[str, list[str]] = {}  # who needs a name directly
    for name, needs in deps.items():
        waiting[name] = len(needs)
        for need in needs:
            users.setdefault(need, []).append(name)
    for need in users:
        waiting.setdefault(need, 0)

    done = [name for name, count in waiting.items() if count == 0]
    for name in done:  # the list grows while it is read
        for user in users.get(name, ()):
            waiting[user] -= 1
            if waiting[user] == 0:
                done.append(user)

    if len(done) < len(waiting):
        raise CycleError(_ring(deps, waiting))
    return done


def _ring(deps: dict[str, set[str]], waiting: dict[str, int]) -> list[str]:
    """Follow open needs from name to name until one is met for the second time."""
    name = next(name for name, count in waiting.items() if count > 0)
    path: list[str] = []
    place: dict[str, int] = {}
    while name not in place:
        place[name] = len(path)
        path.append(name)
        name = next(need for need in deps[name] if waiting[need] > 0)
    return path[place[name] :]
