# /// expect
# outcome = "missing-name"
# message = "labels"
# lines = [9]
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def make_labels(ids, roles, ignore=-100):
    result, who = [], None
    for token, role in zip(ids, roles, strict=True):
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        result.append(token if who == "assistant" and role != "header" else ignore)
        if role == "end":
            who = None
    return result
