# /// expect
# outcome = "wrong-answer"
# fails = ["a pair inside longer tokens"]
# passes = ["the example*", "low*", "one letter*", "no *", "a text of one byte", "pairs that*"]
# lines = [23]
# misconception = "end-of-a-longer-token"
# ///
from collections import Counter


def train(text, merges):
    written = ",".join(f"{byte:02x}" for byte in text.encode())
    learned = []
    while len(learned) < merges:
        tokens = written.split(",")
        counts = Counter(zip(tokens, tokens[1:]))
        if not counts:
            break
        (a, b), n = counts.most_common(1)[0]
        if n < 2:
            break
        learned.append((bytes.fromhex(a), bytes.fromhex(b)))
        written = written.replace(a + "," + b, a + b)
    return learned
