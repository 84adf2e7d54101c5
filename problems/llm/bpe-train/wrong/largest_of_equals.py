# /// expect
# outcome = "wrong-answer"
# fails = ["low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [30]
# misconception = "tie-to-the-largest"
# ///
from collections import Counter


def join(tokens, pair):
    out = []
    while tokens:
        if tuple(tokens[:2]) == pair:
            out.append(tokens[0] + tokens[1])
            tokens = tokens[2:]
        else:
            out.append(tokens[0])
            tokens = tokens[1:]
    return out


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    pairs = []
    while len(pairs) < merges:
        counts = Counter(zip(tokens, tokens[1:]))
        if not counts:
            break
        count, pair = max((n, p) for p, n in counts.items())
        if count < 2:
            break
        pairs.append(pair)
        tokens = join(tokens, pair)
    return pairs
