# /// expect
# outcome = "wrong-answer"
# fails = ["the first epoch", "the third epoch", "three epochs*"]
# passes = ["more epochs*", "an embedding*", "no layers", "an unknown layer"]
# lines = [13]
# misconception = "nobody-in-epoch-zero"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if not frozen.issubset(layers):
        raise ValueError("unknown layers")
    number = epoch // every
    candidates = [name for name in layers if name not in frozen]
    candidates.reverse()
    return set(candidates[:number])
