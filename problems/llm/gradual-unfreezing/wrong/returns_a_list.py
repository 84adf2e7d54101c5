# /// expect
# outcome = "wrong-answer"
# fails = ["the first epoch", "no layers", "everything frozen"]
# passes = ["an unknown layer", "before the first epoch"]
# lines = [14]
# misconception = "list-for-set"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if any(name not in layers for name in frozen):
        raise ValueError("unknown layers")
    free = [name for name in reversed(layers) if name not in frozen]
    return free[: epoch // every + 1]
