# /// expect
# outcome = "runtime-error"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [20, 23]
# misconception = "list-shrinks-under-the-walk"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        learned.append(pair)
        for i in range(len(tokens) - 1):
            if tokens[i] == pair[0] and tokens[i + 1] == pair[1]:
                tokens[i] = tokens[i] + tokens[i + 1]
                del tokens[i + 1]
    return learned
