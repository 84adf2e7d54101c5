# /// expect
# outcome = "wrong-answer"
# fails = ["another number*", "random*"]
# passes = ["a question*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "a role*"]
# lines = [14]
# misconception = "ignore-written-in"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("lengths differ")
    result = [-100] * len(ids)
    who = ""
    for i, role in enumerate(roles):
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        if who == "assistant" and role != "header":
            result[i] = ids[i]
        if role == "end":
            who = ""
    return result
