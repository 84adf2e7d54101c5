# /// expect
# outcome = "wrong-answer"
# fails = ["the first epoch", "no layers"]
# passes = ["an unknown layer", "before the first epoch"]
# lines = [14]
# misconception = "prints-instead-of-returning"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    print(set(free[: epoch // every + 1]))
