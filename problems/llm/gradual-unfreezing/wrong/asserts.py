# /// expect
# outcome = "runtime-error"
# fails = ["an unknown layer", "before the first epoch", "no epochs*"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "everything frozen"]
# lines = [9, 10, 11]
# misconception = "another-kind-of-exception"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    assert epoch >= 0, "epoch must not be negative"
    assert every >= 1, "every must be at least 1"
    assert set(frozen) <= set(layers), "unknown layers"
    result = set()
    for name in reversed(layers):
        if len(result) > epoch // every:
            break
        if name not in frozen:
            result.add(name)
    return result
