# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [17]
# misconception = "tie-by-order-of-bytes"
# ///
from collections import Counter
from itertools import pairwise


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    result = []
    while len(result) < merges and len(tokens) > 1:
        counts = Counter(pairwise(tokens))
        pair = sorted(counts, key=lambda p: (-counts[p], p))[0]
        if counts[pair] < 2:
            break
        result.append(pair)
        i = 0
        new = []
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(pair[0] + pair[1])
                i += 1
            else:
                new.append(tokens[i])
            i += 1
        tokens = new
    return result
