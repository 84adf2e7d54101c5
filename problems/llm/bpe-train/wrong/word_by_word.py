# /// expect
# outcome = "wrong-answer"
# fails = ["low*", "random texts"]
# passes = ["the example*", "no *", "a text of one byte", "pairs that*", "a pair inside*"]
# lines = [24]
# misconception = "split-into-words"
# ///
from collections import Counter


def join(word, pair):
    new, i = [], 0
    while i < len(word):
        if tuple(word[i : i + 2]) == pair:
            new.append(pair[0] + pair[1])
            i += 2
        else:
            new.append(word[i])
            i += 1
    return new


def train(text, merges):
    words = [[bytes([b]) for b in word.encode()] for word in text.split()]
    learned = []
    while len(learned) < merges:
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        learned.append(pair)
        words = [join(word, pair) for word in words]
    return learned
