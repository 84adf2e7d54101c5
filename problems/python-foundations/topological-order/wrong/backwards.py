# /// expect
# outcome = "wrong-answer"
# fails = ["getting dressed", "20,000 names that*", "every name once*", "random needs*"]
# passes = ["nothing to order", "hen and egg", "a name that needs itself", "a ring*", "*test_the_ring*"]
# message = "A right answer: ['b', 'a']"
# lines = [33]
# misconception = "needs-come-last"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    done, path, result = set(), [], []

    def visit(name):
        if name in path:
            raise CycleError(path[path.index(name) :])
        if name in done:
            return
        path.append(name)
        for need in deps.get(name, ()):
            visit(need)
        path.pop()
        done.add(name)
        result.append(name)

    for name in deps:
        visit(name)
    return result[::-1]
