SPEAKERS = frozenset({"system", "user", "assistant", "tool"})
FRAME = frozenset({"header", "end"})


def labels(ids: list[int], roles: list[str], ignore: int = -100) -> list[int]:
    """For each token of a conversation its number if the assistant has to say it, or else `ignore`."""
    result, speaker = [], None
    for token, role in zip(ids, roles, strict=True):
        if role in SPEAKERS:
            speaker = role
        elif role not in FRAME:
            raise ValueError(f"unknown role: {role!r}")
        learned = speaker == "assistant" and role != "header"
        result.append(token if learned else ignore)
        if role == "end":
            speaker = None
    return result
