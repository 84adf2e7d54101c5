"""Depth first: a name is done when all that it needs is done. The stack is a dictionary, so it knows who is under way."""


class CycleError(ValueError):
    def __init__(self, cycle: list[str]) -> None:
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle


def order(deps: dict[str, set[str]]) -> list[str]:
    done: dict[str, None] = {}
    for start in deps:
        path = {} if start in done else {start: iter(deps[start])}
        while path:
            name, needs = next(reversed(path.items()))
            need = next((each for each in needs if each not in done), None)
            if need is None:
                done[name] = None
                del path[name]
            elif need in path:
                names = list(path)
                raise CycleError(names[names.index(need) :])
            else:
                path[need] = iter(deps.get(need, ()))
    return list(done)
