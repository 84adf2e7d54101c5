# /// expect
# outcome = "runtime-error"
# fails = ["no layers"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "more epochs*", "everything frozen"]
# lines = [15]
# misconception = "needs-a-top-layer"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    if epoch < every and layers[-1] not in frozen:
        return {layers[-1]}
    top = layers[-1]
    free = [] if top in frozen else [top]
    for name in layers[-2::-1]:
        if name not in frozen:
            free.append(name)
    return set(free[: epoch // every + 1])
