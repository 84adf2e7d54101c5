def train(text: str, merges: int) -> list[tuple[bytes, bytes]]:
    """The pairs of tokens that byte-pair encoding merges in a text, at most so many, the first one first."""
    raise NotImplementedError
