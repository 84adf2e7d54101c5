# /// expect
# outcome = "runtime-error"
# fails = ["more epochs than layers"]
# passes = ["the first epoch", "the third epoch", "three epochs*", "a frozen head", "names in no order"]
# lines = [15, 16]
# misconception = "past-the-end"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in layers if name not in frozen]
    result = set()
    for i in range(1, epoch // every + 2):
        result.add(free[-i])
    return result
