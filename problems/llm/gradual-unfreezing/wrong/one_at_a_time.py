# /// expect
# outcome = "wrong-answer"
# fails = ["the third epoch", "more epochs*", "three epochs*"]
# passes = ["the first epoch", "no layers", "everything frozen", "an unknown layer"]
# lines = [15]
# misconception = "one-at-a-time"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    turn = epoch // every
    return set(free[turn : turn + 1])
