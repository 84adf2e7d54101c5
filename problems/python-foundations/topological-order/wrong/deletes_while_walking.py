# /// expect
# outcome = "runtime-error"
# fails = ["getting dressed"]
# passes = ["nothing to order", "hen and egg"]
# lines = [23, 26]
# misconception = "changes-while-walking"
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
        before = len(result)
        for name in waiting:
            if not waiting[name]:
                result.append(name)
                del waiting[name]
                for needs in waiting.values():
                    needs.discard(name)
        if len(result) == before:
            raise CycleError(find_ring(deps, set(waiting)))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
