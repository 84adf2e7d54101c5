# /// expect
# outcome = "wrong-answer"
# fails = ["begins with an end"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "a token of*", "the assistant*", "no*", "a role*"]
# lines = [19, 22]
# misconception = "minus-one-is-the-last"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = [ignore] * len(ids)
    for i, role in enumerate(roles):
        if role == "assistant":
            result[i] = ids[i]
        elif role == "end":
            j = i - 1
            while j > 0 and roles[j] == "header":
                j -= 1
            if roles[j] == "assistant":
                result[i] = ids[i]
    return result
