# /// expect
# outcome = "wrong-answer"
# fails = ["the ring and nothing else", "which way round", "*names that wait for the ring*"]
# passes = ["getting dressed", "nothing to order", "a chain of 20,000 names", "hen and egg", "a name that*", "a ring*", "20,000 names that*", "every name once*", "random needs*"]
# lines = [33]
# misconception = "everything-left-is-the-ring"
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
    result = []
    while queue:
        name = queue.pop()
        result.append(name)
        for user in users.get(name, []):
            count[user] -= 1
            if count[user] == 0:
                queue.append(user)
    left = [name for name in count if count[name] > 0]
    if left:
        raise CycleError(left)
    return result
