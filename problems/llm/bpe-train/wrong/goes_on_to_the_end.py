# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "pairs that*"]
# passes = ["low*", "no *", "a text of one byte"]
# lines = [26, 29]
# misconception = "learns-what-occurs-once"
# ///
from collections import Counter


def apply(tokens, pair):
    new, i = [], 0
    while i < len(tokens):
        if i < len(tokens) - 1 and tokens[i] == pair[0] and tokens[i + 1] == pair[1]:
            new.append(tokens[i] + tokens[i + 1])
            i += 2
        else:
            new.append(tokens[i])
            i += 1
    return new


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges and len(tokens) > 1:
        counts = Counter(zip(tokens, tokens[1:]))
        pair = max(counts, key=counts.get)
        learned.append(pair)
        tokens = apply(tokens, pair)
    return learned
