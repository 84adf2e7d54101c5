# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "random texts"]
# passes = ["low*", "one letter*", "no *", "a text of one byte", "a pair inside*"]
# lines = [20, 25]
# misconception = "joined-from-the-right"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    for _ in range(merges):
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        learned.append(pair)
        i = len(tokens) - 2
        while i >= 0:
            if tuple(tokens[i : i + 2]) == pair:
                tokens[i : i + 2] = [pair[0] + pair[1]]
                i -= 1
            i -= 1
    return learned
