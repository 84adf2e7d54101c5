# /// expect
# outcome = "wrong-answer"
# fails = ["everything frozen"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "more epochs*", "no layers"]
# lines = [13]
# misconception = "all-instead-of-none"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    free = [name for name in layers if name not in frozen] or layers
    return set(free[-(epoch // every + 1) :])
