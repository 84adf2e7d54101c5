# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [23, 25]
# misconception = "token-used-twice"
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
        new = []
        for i in range(len(tokens)):
            if i + 1 < len(tokens) and (tokens[i], tokens[i + 1]) == pair:
                new.append(tokens[i] + tokens[i + 1])
            else:
                new.append(tokens[i])
        tokens = new
    return learned
