def _join(tokens: list[bytes], pair: tuple[bytes, bytes]) -> list[bytes]:
    left, right = pair
    joined = []
    i = 0
    while i < len(tokens):
        if i + 1 < len(tokens) and tokens[i] == left and tokens[i + 1] == right:
            joined.append(left + right)
            i += 2
        else:
            joined.append(tokens[i])
            i += 1
    return joined


def train(text: str, merges: int) -> list[tuple[bytes, bytes]]:
    """The pairs of tokens that byte-pair encoding merges in a text, at most so many, the first one first."""
    tokens = [bytes([byte]) for byte in text.encode("utf-8")]
    learned: list[tuple[bytes, bytes]] = []
    while len(learned) < merges:
        counts: dict[tuple[bytes, bytes], int] = {}
        for pair in zip(tokens, tokens[1:]):
            counts[pair] = counts.get(pair, 0) + 1
        if not counts:
            break
        # The dictionary is in order of first occurrence, and max keeps the first of equals.
        best = max(counts, key=counts.__getitem__)
        if counts[best] < 2:
            break
        learned.append(best)
        tokens = _join(tokens, best)
    return learned
