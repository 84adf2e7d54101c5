# /// expect
# outcome = "runtime-error"
# fails = ["no text", "a text of one byte"]
# passes = ["the example*", "low*", "one letter*", "no merges*", "pairs that*"]
# lines = [16]
# misconception = "max-of-nothing"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=lambda p: counts[p])
        if counts[pair] == 1:
            break
        learned.append(pair)
        new = []
        i = 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(b"".join(pair))
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return learned
