# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed", "nothing to order", "a chain of 20,000 names"]
# passes = ["hen and egg", "a name that needs itself", "*test_*"]
# lines = [23]
# misconception = "order-lost-in-a-set"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    count = {name: len(needs) for name, needs in deps.items()}
    users = {}
    for name, needs in deps.items():
        for need in needs:
            count.setdefault(need, 0)
            users.setdefault(need, []).append(name)
    queue = [name for name in count if not count[name]]
    result = set()
    while queue:
        name = queue.pop()
        result.add(name)
        for user in users.get(name, []):
            count[user] -= 1
            if count[user] == 0:
                queue.append(user)
    left = set(count) - result
    if left:
        raise CycleError(find_ring(deps, left))
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
