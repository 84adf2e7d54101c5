# /// expect
# outcome = "wrong-answer"
# fails = ["the first epoch", "the third epoch", "more epochs*"]
# passes = ["no layers", "an unknown layer", "before the first epoch"]
# lines = [15]
# misconception = "empties-the-list"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    result = set()
    while layers and len(result) < epoch // every + 1:
        name = layers.pop()
        if name not in frozen:
            result.add(name)
    return result
