# /// expect
# outcome = "wrong-answer"
# fails = ["pairs that share a token"]
# passes = ["the example*", "low*", "one letter*", "no *", "a text of one byte", "a pair inside*"]
# lines = [12, 13]
# misconception = "shared-tokens-counted-once"
# ///
def count(tokens):
    counts = {}
    last = {}
    for i, pair in enumerate(zip(tokens, tokens[1:])):
        if last.get(pair) == i - 1:
            continue
        counts[pair] = counts.get(pair, 0) + 1
        last[pair] = i
    return counts


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    learned = []
    while len(learned) < merges:
        counts = count(tokens)
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        learned.append(pair)
        new, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i : i + 2]) == pair:
                new.append(pair[0] + pair[1])
                i += 2
            else:
                new.append(tokens[i])
                i += 1
        tokens = new
    return learned
