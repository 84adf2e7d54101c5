# /// expect
# outcome = "time-limit"
# fails = ["a chain of 20,000 names", "20,000 names that*"]
# passes = ["getting dressed", "nothing to order", "hen and egg", "a name that*", "a ring*", "every name once*", "random needs*", "*test_*"]
# lines = [19]
# misconception = "searches-a-list"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    names = []
    for name, needs in deps.items():
        for each in (name, *needs):
            if each not in names:
                names.append(each)
    users = {name: [] for name in names}
    for name, needs in deps.items():
        for need in needs:
            users[need].append(name)
    todo = {name: len(deps.get(name, ())) for name in names}
    result = [name for name in names if todo[name] == 0]
    for name in result:
        for user in users[name]:
            todo[user] -= 1
            if not todo[user]:
                result.append(user)
    if len(result) != len(names):
        raise CycleError(find_ring(deps, set(names) - set(result)))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
