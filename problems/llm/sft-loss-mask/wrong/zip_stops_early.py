# /// expect
# outcome = "wrong-answer"
# fails = ["a role too few", "a token too few"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "random*"]
# lines = [14]
# misconception = "lengths-not-compared"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    result = []
    who = None
    for token, role in zip(ids, roles):
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        if who == "assistant" and role != "header":
            result.append(token)
        else:
            result.append(ignore)
        if role == "end":
            who = None
    return result
