# /// expect
# outcome = "wrong-answer"
# fails = ["no merges wanted"]
# passes = ["the example*", "low*", "one letter*", "no text", "a text of one byte", "pairs that*"]
# lines = [20]
# misconception = "one-round-too-many"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while True:
        counts = Counter(zip(tokens, tokens[1:]))
        if len(counts) == 0 or max(counts.values()) < 2:
            return learned
        pair = max(counts, key=counts.get)
        learned.append(pair)
        if len(learned) >= merges:
            return learned
        new, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(pair[0] + pair[1])
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
