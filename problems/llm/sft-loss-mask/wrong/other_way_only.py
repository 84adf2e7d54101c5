# /// expect
# outcome = "wrong-answer"
# fails = ["a role too few"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "a token too few", "random*"]
# lines = [12, 16]
# misconception = "one-length-checked"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    if len(roles) > len(ids):
        raise ValueError("Some roles have no token.")
    result = []
    who = None
    for token, role in zip(ids, roles):
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        result.append(token if who == "assistant" and role != "header" else ignore)
        if role == "end":
            who = None
    return result
