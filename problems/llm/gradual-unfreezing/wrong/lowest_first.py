# /// expect
# outcome = "wrong-answer"
# fails = ["the first epoch", "the third epoch", "three epochs*"]
# passes = ["more epochs*", "an embedding*", "no layers", "everything frozen"]
# lines = [14]
# misconception = "from-the-wrong-end"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    candidates = [name for name in layers if name not in frozen]
    return set(candidates[: epoch // every + 1])
