# /// expect
# outcome = "wrong-answer"
# fails = ["an embedding that stays", "a frozen head", "everything frozen"]
# passes = ["the first epoch", "the third epoch", "more epochs*", "three epochs*", "an unknown layer"]
# lines = [13]
# misconception = "frozen-unused"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    from_the_top = layers[::-1]
    return set(from_the_top[: epoch // every + 1])
