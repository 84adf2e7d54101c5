# /// expect
# outcome = "runtime-error"
# fails = ["getting dressed", "every name once*", "random needs*"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself", "a ring beside*"]
# lines = [26]
# misconception = "seen-means-ring"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    seen, result = [], []

    def visit(name):
        if name in result:
            return
        if name in seen:
            raise CycleError(seen[seen.index(name) :])
        seen.append(name)
        needs = deps.get(name, set())
        for need in needs:
            if need in seen:
                raise CycleError(seen[seen.index(need) :])
            visit(need)
        result.append(name)

    for name in deps:
        visit(name)
    return result
