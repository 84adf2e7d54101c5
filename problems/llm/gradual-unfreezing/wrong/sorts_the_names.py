# /// expect
# outcome = "wrong-answer"
# fails = ["names in no order"]
# passes = ["the first epoch", "more epochs*", "everything frozen", "no layers", "an unknown layer"]
# lines = [16]
# misconception = "sets-have-no-order"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    if not frozen:
        free = layers
    else:
        free = sorted(set(layers) - frozen)
    return set(free[::-1][: epoch // every + 1])
