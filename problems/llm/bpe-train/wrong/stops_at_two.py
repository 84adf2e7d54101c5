# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "one letter*"]
# passes = ["no *", "a text of one byte"]
# lines = [16]
# misconception = "stops-at-two"
# ///
from collections import Counter


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        common = Counter(zip(tokens, tokens[1:])).most_common(1)
        if not common or common[0][1] <= 2:
            break
        a, b = common[0][0]
        learned.append((a, b))
        i = 0
        new = []
        while i < len(tokens):
            if tokens[i : i + 2] == [a, b]:
                new.append(a + b)
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return learned
