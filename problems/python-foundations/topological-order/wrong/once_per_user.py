# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed", "20,000 names that*", "every name once*", "random needs*"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself", "a ring beside*", "*test_the_ring*"]
# lines = [26]
# misconception = "one-name-too-often"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    result = []
    path = []

    def visit(name):
        if name in path:
            raise CycleError(path[path.index(name) :])
        path.append(name)
        for need in deps.get(name, set()):
            visit(need)
        path.pop()
        result.append(name)

    for name in deps:
        visit(name)
    return result
