from collections import Counter
from itertools import pairwise
from operator import itemgetter


def train(text: str, merges: int) -> list[tuple[bytes, bytes]]:
    """The pairs of tokens that byte-pair encoding merges in a text, at most so many, the first one first."""
    tokens = [bytes([byte]) for byte in text.encode()]
    learned: list[tuple[bytes, bytes]] = []
    while len(learned) < merges:
        counts = Counter(pairwise(tokens))
        # Of equal counts `max` gives what came in first: the pair that is met first from the left.
        pair, times = max(counts.items(), key=itemgetter(1), default=(None, 0))
        if times < 2:
            break
        learned.append(pair)
        tokens = joined(tokens, pair)
    return learned


def joined(tokens: list[bytes], pair: tuple[bytes, bytes]) -> list[bytes]:
    """The tokens with every occurrence of the pair joined, from left to right."""
    result, place = [], 0
    while place < len(tokens):
        if tuple(tokens[place : place + 2]) == pair:
            result.append(b"".join(pair))
            place += 2
        else:
            result.append(tokens[place])
            place += 1
    return result
