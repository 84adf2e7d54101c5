# /// expect
# outcome = "runtime-error"
# fails = ["a text of one byte"]
# passes = ["the example*", "low*", "one letter*", "no *", "pairs that*", "a pair inside*"]
# lines = [13, 18]
# misconception = "guards-the-empty-only"
# ///
from collections import Counter
from itertools import pairwise


def train(text, merges):
    if not text:
        return []
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    for _ in range(merges):
        (pair, n) = Counter(pairwise(tokens)).most_common(1)[0]
        if n < 2:
            break
        learned.append(pair)
        new, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(pair[0] + pair[1])
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return learned
