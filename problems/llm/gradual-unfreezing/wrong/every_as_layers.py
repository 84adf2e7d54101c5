# /// expect
# outcome = "wrong-answer"
# fails = ["three epochs from layer to layer"]
# passes = ["the first epoch", "the third epoch", "more epochs*", "a frozen head", "no layers"]
# lines = [16]
# misconception = "every-is-a-number-of-layers"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0:
        raise ValueError("epoch")
    if every < 1:
        raise ValueError("every")
    if not frozen <= set(layers):
        raise ValueError("frozen")
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[: epoch * every + 1])
