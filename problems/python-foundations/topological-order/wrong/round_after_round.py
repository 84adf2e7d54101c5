# /// expect
# outcome = "time-limit"
# fails = ["a chain of 20,000 names"]
# passes = ["getting dressed", "nothing to order", "hen and egg", "a name that*", "a ring*", "20,000 names that*", "every name once*", "random needs*", "*test_*"]
# lines = [19]
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    left = set(deps).union(*deps.values())
    done = set()
    result = []
    while left:
        ready = [name for name in left if deps.get(name, set()) <= done]
        if not ready:
            raise CycleError(find_ring(deps, left))
        result += ready
        done.update(ready)
        left = left.difference(ready)
    return result


def find_ring(deps, left):
    walk = {}
    name = next(iter(left))
    while name not in walk:
        walk[name] = len(walk)
        name = next(need for need in deps[name] if need in left)
    return list(walk)[walk[name] :]
