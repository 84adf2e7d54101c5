# /// expect
# outcome = "wrong-answer"
# fails = ["three epochs from layer to layer"]
# passes = ["the first epoch", "the third epoch", "more epochs*", "a frozen head", "no layers"]
# lines = [15]
# misconception = "every-unused"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    for name in frozen:
        if name not in layers:
            raise ValueError(f"no layer {name}")
    free = [name for name in layers if name not in frozen]
    return set(free[-(epoch + 1) :])
