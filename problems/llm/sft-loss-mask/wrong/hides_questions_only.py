# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "another number*", "a tool*", "random*"]
# passes = ["no tokens", "a role*", "a token too few"]
# lines = [16]
# misconception = "only-questions-hidden"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = list(ids)
    for i, role in enumerate(roles):
        if role == "user":
            result[i] = ignore
    return result
