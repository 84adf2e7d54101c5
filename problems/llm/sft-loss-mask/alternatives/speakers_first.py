"""First who holds the floor at each place, as a running value; then the labels in one expression."""

from itertools import accumulate

FRAME = ("header", "end")
ROLES = ("system", "user", "assistant", "tool", *FRAME)


def after(speaker, role):
    """Who holds the floor once a token of this role was read; an end is kept as a mark that the turn is over."""
    if speaker.startswith("end of "):
        speaker = "nobody"
    if role == "end":
        return f"end of {speaker}"
    return speaker if role in FRAME else role


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError(f"{len(ids)} tokens and {len(roles)} roles")
    for role in roles:
        if role not in ROLES:
            raise ValueError(role)
    floor = list(accumulate(roles, after, initial="nobody"))[1:]
    ours = ("assistant", "end of assistant")
    return [
        token if who in ours and role != "header" else ignore
        for token, role, who in zip(ids, roles, floor, strict=True)
    ]
