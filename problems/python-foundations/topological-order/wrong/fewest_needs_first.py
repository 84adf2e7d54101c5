# /// expect
# outcome = "wrong-answer"
# fails = ["hen and egg", "a name that needs itself", "a ring beside*", "every name once*", "random needs*"]
# passes = ["getting dressed", "nothing to order"]
# lines = [19]
# misconception = "few-needs-first"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    names = list(deps)
    for needs in deps.values():
        names += [need for need in sorted(needs) if need not in names]
    return sorted(names, key=lambda name: len(deps.get(name, set())))
