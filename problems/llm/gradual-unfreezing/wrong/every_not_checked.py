# /// expect
# outcome = "runtime-error"
# fails = ["no epochs from layer to layer"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "before the first epoch", "an unknown layer"]
# lines = [10, 14]
# misconception = "divides-by-zero"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0:
        raise ValueError("epoch must be at least 0")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[: epoch // every + 1])
