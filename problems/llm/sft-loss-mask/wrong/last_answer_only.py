# /// expect
# outcome = "wrong-answer"
# fails = ["two rounds", "random*"]
# passes = ["a question*", "another number*", "begins*", "no*", "a role*"]
# lines = [18]
# misconception = "last-answer-only"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = []
    speaker = None
    for token, role in zip(ids, roles):
        if role == "assistant" and speaker != "assistant":
            result = [ignore] * len(result)
        if role not in ("header", "end"):
            speaker = role
        result.append(token if role != "header" and speaker == "assistant" else ignore)
        if role == "end":
            speaker = None
    return result
