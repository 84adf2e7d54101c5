# /// expect
# outcome = "wrong-answer"
# fails = ["before the first epoch"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "no epochs*", "an unknown layer"]
# lines = [10]
# misconception = "epochs-not-checked"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if every < 1:
        raise ValueError("every must be at least 1")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[: epoch // every + 1])
