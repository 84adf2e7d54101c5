# /// expect
# outcome = "wrong-answer"
# fails = ["another number*", "begins with an end", "random*"]
# passes = ["a question*", "two rounds", "a tool*", "an empty*", "nobody*", "no tokens", "a role*"]
# lines = [21]
# misconception = "waits-for-the-end"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or set(roles) - KNOWN:
        raise ValueError("bad roles")
    result = [ignore] * len(ids)
    turn = []
    for i, role in enumerate(roles):
        turn.append(i)
        if role != "end":
            continue
        speakers = [roles[j] for j in turn if roles[j] not in ("header", "end")]
        for j in turn:
            if roles[j] == "assistant":
                result[j] = ids[j]
        if speakers and speakers[-1] == "assistant":
            result[i] = ids[i]
        turn = []
    return result
