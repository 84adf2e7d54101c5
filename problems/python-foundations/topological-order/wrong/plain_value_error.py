# /// expect
# outcome = "runtime-error"
# fails = ["hen and egg", "a name that needs itself", "a ring*", "random needs*", "*test_the_ring*"]
# passes = ["getting dressed", "nothing to order", "a chain of 20,000 names", "20,000 names that*"]
# lines = [32]
# misconception = "another-exception"
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
    if len(result) < len(count):
        raise ValueError("there is a cycle")
    return result
