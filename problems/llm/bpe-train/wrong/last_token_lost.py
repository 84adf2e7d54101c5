# /// expect
# outcome = "wrong-answer"
# fails = ["one letter*", "random texts"]
# passes = ["the example*", "low*", "no *", "a text of one byte"]
# lines = [14, 21]
# misconception = "last-token-lost"
# ///
from collections import Counter


def merge(tokens, pair):
    new = []
    i = 0
    while i < len(tokens) - 1:
        if (tokens[i], tokens[i + 1]) == pair:
            new.append(tokens[i] + tokens[i + 1])
            i += 2
        else:
            new.append(tokens[i])
            i += 1
    return new


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        learned.append(pair)
        tokens = merge(tokens, pair)
    return learned
