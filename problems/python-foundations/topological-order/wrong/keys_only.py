# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed", "20,000 names that*", "every name once*", "random needs*"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself", "a ring*", "*test_the_ring*"]
# lines = [16]
# misconception = "only-the-keys"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    waiting = {name: {need for need in needs if need in deps} for name, needs in deps.items()}
    users = {name: [] for name in deps}
    for name, needs in waiting.items():
        for need in needs:
            users[need].append(name)
    ready = [name for name, needs in waiting.items() if not needs]
    for name in ready:
        for user in users[name]:
            waiting[user].discard(name)
            if not waiting[user]:
                ready.append(user)
    if len(ready) < len(deps):
        raise CycleError(find_ring(deps, set(deps) - set(ready)))
    return ready


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
