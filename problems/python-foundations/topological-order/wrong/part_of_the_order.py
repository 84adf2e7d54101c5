# /// expect
# outcome = "wrong-answer"
# fails = ["hen and egg", "a name that needs itself", "a ring beside*", "every name once*", "random needs*", "*test_*"]
# passes = ["getting dressed", "nothing to order", "a chain of 20,000 names", "20,000 names that*"]
# lines = [36]
# misconception = "gives-what-it-has"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



from collections import deque


def order(deps):
    count = {}
    users = {}
    for name, needs in deps.items():
        count[name] = len(needs)
        for need in needs:
            users.setdefault(need, set()).add(name)
    for need in users:
        count.setdefault(need, 0)
    queue = deque(name for name in count if count[name] == 0)
    result = []
    while queue:
        name = queue.popleft()
        result.append(name)
        for user in users.get(name, set()):
            count[user] -= 1
            if count[user] == 0:
                queue.append(user)
    return result
