# /// expect
# outcome = "wrong-answer"
# fails = ["hen and egg", "a name that needs itself", "a ring beside*", "every name once*", "random needs*", "*test_the_ring*"]
# passes = ["getting dressed", "nothing to order", "20,000 names that*"]
# lines = [20, 22]
# misconception = "seen-hides-the-ring"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    seen = set()
    result = []

    def visit(name):
        if name in seen:
            return
        seen.add(name)
        for need in deps.get(name, set()):
            visit(need)
        result.append(name)

    for name in deps:
        visit(name)
    return result
