# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [23]
# misconception = "joins-one-place-only"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        pairs = list(zip(tokens, tokens[1:]))
        if not pairs:
            break
        pair, n = Counter(pairs).most_common(1)[0]
        if n < 2:
            break
        learned.append(pair)
        i = pairs.index(pair)
        tokens = tokens[:i] + [pair[0] + pair[1]] + tokens[i + 2 :]
    return learned
