# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "another number*", "random*"]
# passes = ["no tokens", "a role*", "a token too few"]
# lines = [14, 20]
# misconception = "writes-into-ids"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = ids
    speaker = None
    for i, role in enumerate(roles):
        if role not in ("header", "end"):
            speaker = role
        if role == "header" or speaker != "assistant":
            result[i] = ignore
        if role == "end":
            speaker = None
    return result
