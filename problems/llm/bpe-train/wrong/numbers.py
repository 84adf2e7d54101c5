# /// expect
# outcome = "wrong-answer"
# fails = ["the example*", "low*", "one letter*"]
# passes = ["no *", "a text of one byte"]
# lines = [9, 18]
# misconception = "numbers-for-tokens"
# ///
def train(text, merges):
    ids = list(text.encode("utf-8"))
    learned = []
    for new_id in range(256, 256 + merges):
        counts = {}
        for pair in zip(ids, ids[1:]):
            counts[pair] = counts.get(pair, 0) + 1
        if not counts or max(counts.values()) < 2:
            break
        best = max(counts, key=counts.get)
        learned.append(best)
        out = []
        i = 0
        while i < len(ids):
            if i < len(ids) - 1 and ids[i] == best[0] and ids[i + 1] == best[1]:
                out.append(new_id)
                i += 2
            else:
                out.append(ids[i])
                i += 1
        ids = out
    return learned
