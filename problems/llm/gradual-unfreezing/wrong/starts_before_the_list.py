# /// expect
# outcome = "wrong-answer"
# fails = ["more epochs than layers"]
# passes = ["the first epoch", "the third epoch", "three epochs*", "a frozen head", "everything frozen", "no layers"]
# lines = [14, 15]
# misconception = "negative-start"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in layers if name not in frozen]
    start = len(free) - (epoch // every + 1)
    return set(free[start:])
