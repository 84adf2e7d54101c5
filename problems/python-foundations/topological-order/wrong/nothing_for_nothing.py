# /// expect
# outcome = "wrong-answer"
# fails = ["nothing to order", "random needs*"]
# passes = ["getting dressed", "hen and egg", "the ring and nothing else", "which way round", "a ring beside*", "a name that*", "a chain of 20,000 names", "20,000 names that*", "*test_*"]
# lines = [16]
# misconception = "no-answer-for-nothing"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    if not deps:
        return
    count = {}
    for name, needs in deps.items():
        count[name] = len(needs)
        for need in needs:
            count.setdefault(need, 0)
    users = {name: [] for name in count}
    for name in deps:
        for need in deps[name]:
            users[need].append(name)
    count.update({name: len(deps.get(name, ())) for name in count})
    queue = [name for name in count if count[name] == 0]
    result = []
    while queue:
        result.append(queue.pop())
        for user in users[result[-1]]:
            count[user] -= 1
            if count[user] == 0:
                queue.append(user)
    left = count.keys() - set(result)
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
