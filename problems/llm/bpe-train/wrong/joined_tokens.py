# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "one letter*"]
# passes = ["no *", "a text of one byte"]
# lines = [22]
# misconception = "joined-instead-of-pairs"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    vocabulary = []
    for _ in range(merges):
        counts = Counter(zip(tokens, tokens[1:]))
        if not counts:
            break
        pair = max(counts, key=counts.get)
        if counts[pair] < 2:
            break
        token = pair[0] + pair[1]
        vocabulary.append(token)
        new, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(token)
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return vocabulary
