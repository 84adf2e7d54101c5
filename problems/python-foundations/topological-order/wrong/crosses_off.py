# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself", "*test_*"]
# lines = [27]
# misconception = "eats-the-sets"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    users = {}
    for name, needs in deps.items():
        users.setdefault(name, set())
        for need in needs:
            users.setdefault(need, set()).add(name)
    ready = [name for name in users if not deps.get(name)]
    result = []
    while ready:
        name = ready.pop()
        result.append(name)
        for user in users[name]:
            deps[user].remove(name)
            if not deps[user]:
                ready.append(user)
    if len(result) < len(users):
        raise CycleError(find_ring(deps, set(users) - set(result)))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
