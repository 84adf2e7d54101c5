# /// expect
# outcome = "runtime-error"
# fails = ["a chain of 20,000 names"]
# passes = ["getting dressed", "nothing to order", "hen and egg", "a name that*", "a ring*", "20,000 names that*", "every name once*", "random needs*", "*test_the_ring*"]
# lines = [27]
# misconception = "one-frame-per-link"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    result = {}
    path = {}

    def visit(name):
        if name in result:
            return
        if name in path:
            names = list(path)
            raise CycleError(names[names.index(name) :])
        path[name] = True
        for need in deps.get(name, ()):
            visit(need)
        del path[name]
        result[name] = True

    for name in deps:
        visit(name)
    return list(result)
