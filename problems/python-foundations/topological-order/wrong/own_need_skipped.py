# /// expect
# outcome = "wrong-answer"
# fails = ["a name that needs itself", "every name once*", "random needs*"]
# passes = ["getting dressed", "nothing to order", "a chain of 20,000 names", "hen and egg", "a ring*", "20,000 names that*", "*test_*"]
# lines = [16]
# misconception = "own-need-ignored"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    needs_of = {name: {need for need in needs if need != name} for name, needs in deps.items()}
    users = {}
    for name, needs in needs_of.items():
        users.setdefault(name, [])
        for need in needs:
            users.setdefault(need, []).append(name)
    result = [name for name in users if not needs_of.get(name)]
    for name in result:
        for user in users[name]:
            needs_of[user].remove(name)
            if not needs_of[user]:
                result.append(user)
    left = users.keys() - set(result)
    if left:
        raise CycleError(find_ring(needs_of, left))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
