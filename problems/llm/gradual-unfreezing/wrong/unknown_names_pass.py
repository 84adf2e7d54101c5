# /// expect
# outcome = "wrong-answer"
# fails = ["an unknown layer"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "everything frozen", "no epochs*"]
# lines = [10]
# misconception = "unknown-names-pass"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0:
        raise ValueError("epoch must not be negative")
    if every < 1:
        raise ValueError("every must be at least 1")
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[: epoch // every + 1])
