# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "two rounds", "random*"]
# passes = ["no tokens", "nobody answers", "a role*"]
# lines = [20]
# misconception = "header-learned"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = [ignore] * len(ids)
    speaker = None
    for i in range(len(ids)):
        if roles[i] in ("system", "user", "assistant", "tool"):
            speaker = roles[i]
        if roles[i] == "header" and i + 1 < len(roles) and roles[i + 1] == "assistant":
            result[i] = ids[i]
        elif roles[i] != "header" and speaker == "assistant":
            result[i] = ids[i]
        if roles[i] == "end":
            speaker = None
    return result
