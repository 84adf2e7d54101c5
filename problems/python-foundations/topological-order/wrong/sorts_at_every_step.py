# /// expect
# outcome = "time-limit"
# fails = ["20,000 names that*"]
# passes = ["getting dressed", "hen and egg", "the ring and nothing else", "which way round", "a ring beside*", "a name that*", "a chain of 20,000 names", "every name once*", "random needs*"]
# lines = [24]
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    names = set(deps).union(*deps.values())
    waiting = {name: len(deps.get(name, ())) for name in names}
    users = {name: [] for name in names}
    for name, needs in deps.items():
        for need in needs:
            users[need].append(name)
    ready = [name for name in names if waiting[name] == 0]
    result = []
    while ready:
        ready = sorted(ready)
        name = ready.pop(0)
        result.append(name)
        for user in users[name]:
            waiting[user] -= 1
            if waiting[user] == 0:
                ready.append(user)
    if len(result) < len(names):
        raise CycleError(find_ring(deps, names - set(result)))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
