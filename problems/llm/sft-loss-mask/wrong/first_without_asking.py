# /// expect
# outcome = "runtime-error"
# fails = ["no tokens"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "nobody*", "a token of*", "a role*"]
# lines = [14]
# misconception = "first-without-asking"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or set(roles) - KNOWN:
        raise ValueError("bad roles")
    speaker = roles[0] if roles[0] not in ("header", "end") else None
    result = []
    for token, role in zip(ids, roles):
        if role not in ("header", "end"):
            speaker = role
        result.append(token if speaker == "assistant" and role != "header" else ignore)
        if role == "end":
            speaker = None
    return result
