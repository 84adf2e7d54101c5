# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [32]
# misconception = "sequence-stays-as-it-was"
# ///
from collections import Counter


def merge(tokens, pair):
    new, i = [], 0
    while i < len(tokens):
        if tuple(tokens[i : i + 2]) == pair:
            new.append(pair[0] + pair[1])
            i += 2
        else:
            new.append(tokens[i])
            i += 1
    return new


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    result = []
    for _ in range(merges):
        counts = Counter(zip(tokens, tokens[1:]))
        best = max(counts, key=counts.get, default=None)
        if best is None or counts[best] < 2:
            break
        result.append(best)
        merge(tokens, best)
    return result
