# /// expect
# outcome = "wrong-answer"
# fails = ["a frozen head"]
# passes = ["the first epoch", "an embedding*", "more epochs*", "names in no order", "everything frozen"]
# lines = [13]
# misconception = "frozen-takes-a-turn"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    from_the_top = list(reversed(layers))[: epoch // every + 1]
    return {name for name in from_the_top if name not in frozen}
