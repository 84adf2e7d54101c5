# /// expect
# outcome = "runtime-error"
# fails = ["an unknown layer"]
# passes = ["the first epoch", "an embedding*", "a frozen head", "everything frozen"]
# lines = [15]
# misconception = "another-kind-of-exception"
# ///
def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0:
        raise ValueError("epoch")
    if every < 1:
        raise ValueError("every")
    place = {name: index for index, name in enumerate(layers)}
    for name in frozen:
        del place[name]
    free = sorted(place, key=place.get, reverse=True)
    return set(free[: epoch // every + 1])
