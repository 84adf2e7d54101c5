# /// expect
# outcome = "runtime-error"
# fails = ["getting dressed", "20,000 names that*"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself"]
# line = 21
# lines = [21]
# misconception = "names-without-an-entry"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    open_needs = {name: len(needs) for name, needs in deps.items()}
    users = {name: [] for name in deps}
    for name, needs in deps.items():
        for need in needs:
            users[need].append(name)
    ready = [name for name in deps if open_needs[name] == 0]
    result = []
    while ready:
        name = ready.pop()
        result.append(name)
        for user in users[name]:
            open_needs[user] -= 1
            if open_needs[user] == 0:
                ready.append(user)
    if len(result) < len(deps):
        raise CycleError(find_ring(deps, set(deps) - set(result)))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
