# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "one letter*"]
# passes = ["no *", "a text of one byte"]
# lines = [25]
# misconception = "zero-bytes"
# ///
from collections import Counter


def merge(tokens, pair):
    out = []
    i = 0
    while i < len(tokens):
        if tokens[i : i + 2] == list(pair):
            out.append(pair[0] + pair[1])
            i += 2
        else:
            out.append(tokens[i])
            i += 1
    return out


def train(text, merges):
    tokens = [bytes(b) for b in text.encode("utf-8")]
    learned = []
    for _ in range(merges):
        counts = Counter(zip(tokens, tokens[1:]))
        if not counts:
            break
        pair, times = counts.most_common(1)[0]
        if times < 2:
            break
        learned.append(pair)
        tokens = merge(tokens, pair)
    return learned
