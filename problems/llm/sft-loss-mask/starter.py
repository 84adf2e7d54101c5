def labels(ids: list[int], roles: list[str], ignore: int = -100) -> list[int]:
    """For each token of a conversation its number if the assistant has to say it, or else `ignore`."""
    raise NotImplementedError
