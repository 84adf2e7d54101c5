# /// expect
# outcome = "missing-name"
# message = "train"
# lines = [10]
# ///
from collections import Counter
from itertools import pairwise


def train_bpe(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges and len(tokens) > 1:
        pair, n = Counter(pairwise(tokens)).most_common(1)[0]
        if n < 2:
            break
        learned.append(pair)
        new, i = [], 0
        while i < len(tokens):
            found = tuple(tokens[i : i + 2]) == pair
            new.append(b"".join(pair) if found else tokens[i])
            i += 2 if found else 1
        tokens = new
    return learned
