# /// expect
# outcome = "wrong-answer"
# fails = ["three epochs from layer to layer"]
# passes = ["the first epoch", "the third epoch", "more epochs*", "a frozen head", "no layers"]
# lines = [16]
# misconception = "rounds-up"
# ///
import math


def trainable(epoch, layers, every=1, frozen=frozenset()):
    if epoch < 0 or every < 1:
        raise ValueError("epoch and every")
    if frozen - set(layers):
        raise ValueError("unknown layers")
    number = math.ceil(epoch / every) + 1
    free = [name for name in reversed(layers) if name not in frozen]
    return set(free[:number])
