# /// expect
# outcome = "runtime-error"
# fails = ["the first epoch", "the third epoch", "no layers"]
# passes = ["an unknown layer", "before the first epoch", "no epochs*"]
# lines = [13]
# misconception = "no-fractions-of-layers"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    number = epoch / every + 1
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[:number])
