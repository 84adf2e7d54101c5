"""Writes each token as one letter of a private alphabet; `str.replace` then joins from the left without overlaps."""

from collections import Counter
from itertools import count


def train(text, merges):
    meaning = {chr(byte): bytes([byte]) for byte in range(256)}
    new_letters = map(chr, count(256))
    spelled = text.encode().decode("latin-1")
    learned = []
    for _ in range(merges):
        counts = Counter(map("".join, zip(spelled, spelled[1:], strict=False)))
        if not counts:
            break
        pair, times = counts.most_common(1)[0]
        if times == 1:
            break
        left, right = (meaning[letter] for letter in pair)
        learned.append((left, right))
        letter = next(new_letters)
        meaning[letter] = left + right
        spelled = spelled.replace(pair, letter)
    return learned
