# /// expect
# outcome = "runtime-error"
# fails = ["the first epoch", "an embedding*", "a frozen head"]
# passes = ["everything frozen", "no layers", "before the first epoch"]
# lines = [11]
# misconception = "checks-the-other-way"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if not set(layers) <= frozen:
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[: epoch // every + 1])
