"""Reads backwards: an end waits for the next speaker on its left, who decides about it."""


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("each token needs a role")
    found = [ignore] * len(ids)
    waiting = None
    for place in reversed(range(len(ids))):
        role = roles[place]
        if role == "assistant":
            found[place] = ids[place]
            if waiting is not None:
                found[waiting] = ids[waiting]
            waiting = None
        elif role in ("system", "user", "tool"):
            waiting = None
        elif role == "end":
            waiting = place
        elif role != "header":
            raise ValueError(f"there is no role {role}")
    return found
