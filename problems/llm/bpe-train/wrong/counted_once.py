# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [14, 15]
# misconception = "counted-once"
# ///
from collections import Counter
from itertools import pairwise


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode("utf8")]
    counts = Counter(pairwise(tokens))
    return [pair for pair, n in counts.most_common(merges) if n > 1]
