# /// expect
# outcome = "runtime-error"
# fails = ["no text"]
# passes = ["the example*", "low*", "one letter*", "no merges*", "a text of one byte", "pairs that*", "a pair inside*"]
# lines = [10]
# misconception = "first-without-asking"
# ///
def count(tokens):
    counts = {}
    before = tokens[0]
    for token in tokens[1:]:
        counts[before, token] = counts.get((before, token), 0) + 1
        before = token
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
