# /// expect
# outcome = "wrong-answer"
# fails = ["one letter, two bytes", "random texts"]
# passes = ["the example*", "low*", "no *", "pairs that*", "a pair inside*"]
# lines = [12]
# misconception = "characters-not-bytes"
# ///
from collections import Counter


def train(text, merges):
    tokens = [c.encode() for c in text]
    result = []
    while len(result) < merges:
        pairs = Counter(zip(tokens, tokens[1:]))
        if not pairs:
            break
        best = max(pairs, key=pairs.get)
        if pairs[best] < 2:
            break
        result.append(best)
        new, i = [], 0
        while i < len(tokens):
            if i + 1 < len(tokens) and (tokens[i], tokens[i + 1]) == best:
                new.append(tokens[i] + tokens[i + 1])
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return result
