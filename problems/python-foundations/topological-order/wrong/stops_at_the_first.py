# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed", "every name once*"]
# passes = ["nothing to order", "hen and egg"]
# lines = [30]
# misconception = "returns-in-the-loop"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    waiting = {name: set(needs) for name, needs in deps.items()}
    for needs in deps.values():
        for need in needs:
            waiting.setdefault(need, set())
    result = []
    while waiting:
        ready = [name for name, needs in waiting.items() if not needs]
        if not ready:
            raise CycleError(find_ring(deps, set(waiting)))
        for name in ready:
            result.append(name)
            del waiting[name]
        for needs in waiting.values():
            needs.difference_update(ready)
        return result
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
