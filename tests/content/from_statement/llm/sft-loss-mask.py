SPEAKERS = frozenset({"system", "user", "assistant", "tool"})
FRAME = frozenset({"header", "end"})


def labels(ids: list[int], roles: list[str], ignore: int = -100) -> list[int]:
    """For each token of a conversation its number if the assistant has to say it, or else `ignore`."""
    if len(ids) != len(roles):
        raise ValueError(f"{len(ids)} ids, but {len(roles)} roles")
    result = []
    speaker = None  # who spoke last since the previous "end"
    for token, role in zip(ids, roles):
        if role in SPEAKERS:
            speaker = role
        elif role not in FRAME:
            raise ValueError(f"unknown role {role!r}")
        learned = role == "assistant" or (role == "end" and speaker == "assistant")
        result.append(token if learned else ignore)
        if role == "end":
            speaker = None
    return result
