# /// expect
# outcome = "wrong-answer"
# fails = ["the same words*"]
# passes = ["a question*", "another number*", "begins*", "no*", "a role*", "a token too few"]
# lines = [17]
# misconception = "found-by-value"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or set(roles) - KNOWN:
        raise ValueError("bad roles")
    result = []
    speaker = None
    for token in ids:
        role = roles[ids.index(token)]
        if role not in ("header", "end"):
            speaker = role
        result.append(token if speaker == "assistant" and role != "header" else ignore)
        if role == "end":
            speaker = None
    return result
