# /// expect
# outcome = "wrong-answer"
# fails = ["hen and egg", "every name once*", "random needs*"]
# passes = ["getting dressed", "nothing to order"]
# lines = [25]
# misconception = "sorted-once"
# ///
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__(" needs ".join([*cycle, *cycle[:1]]))
        self.cycle = cycle



def order(deps):
    result = list(deps)
    for needs in deps.values():
        result.extend(need for need in sorted(needs) if need not in result)
    for name, needs in deps.items():
        for need in sorted(needs):
            here, there = result.index(name), result.index(need)
            if need == name:
                raise CycleError([name])
            if there > here:
                result.insert(here, result.pop(there))
    return result
