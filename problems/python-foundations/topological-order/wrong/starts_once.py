# /// expect
# outcome = "wrong-answer"
# fails = ["a ring beside*", "every name once*", "random needs*"]
# passes = ["getting dressed", "hen and egg", "the ring and nothing else", "which way round", "a name that needs itself", "a chain of 20,000 names", "20,000 names that*"]
# lines = [19]
# misconception = "first-part-only"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    if not deps:
        return []
    done, path = {}, {}
    first = next(iter(deps))
    stack = [(first, iter(deps[first]))]
    path[first] = True
    while stack:
        name, needs = stack[-1]
        need = next(needs, None)
        if need is None:
            stack.pop()
            del path[name]
            done[name] = True
        elif need in path:
            ring = list(path)
            raise CycleError(ring[ring.index(need) :])
        elif need not in done:
            path[need] = True
            stack.append((need, iter(deps.get(need, ()))))
    return list(done)
