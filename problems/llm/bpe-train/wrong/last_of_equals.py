# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "random texts"]
# passes = ["no *", "a text of one byte"]
# lines = [24]
# misconception = "tie-to-the-last"
# ///
def count_pairs(tokens):
    counts = {}
    for i in range(len(tokens) - 1):
        pair = (tokens[i], tokens[i + 1])
        if pair not in counts:
            counts[pair] = 0
        counts[pair] += 1
    return counts


def train(text, merges):
    tokens = [bytes([b]) for b in text.encode()]
    merged = []
    for _ in range(merges):
        best, most = None, 1
        for pair, n in count_pairs(tokens).items():
            if n >= most and n > 1:
                best, most = pair, n
        if best is None:
            return merged
        merged.append(best)
        new = []
        skip = False
        for i, token in enumerate(tokens):
            if skip:
                skip = False
            elif i + 1 < len(tokens) and (token, tokens[i + 1]) == best:
                new.append(token + tokens[i + 1])
                skip = True
            else:
                new.append(token)
        tokens = new
    return merged
