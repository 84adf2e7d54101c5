# /// expect
# outcome = "wrong-answer"
# fails = ["a token too few"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "a role*", "random*"]
# lines = [12]
# misconception = "one-length-checked"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    if len(ids) > len(roles):
        raise ValueError("Some tokens have no role.")
    result = []
    who = None
    for i, token in enumerate(ids):
        role = roles[i]
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        result.append(token if who == "assistant" and role != "header" else ignore)
        if role == "end":
            who = None
    return result
