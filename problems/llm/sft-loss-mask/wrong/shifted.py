# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "another number*", "random*"]
# passes = ["no tokens", "nobody answers", "a role*", "a token too few"]
# lines = [27]
# misconception = "shifted-here-too"
# ///
ROLES = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("length mismatch")
    out = []
    speaker = None
    for token, role in zip(ids, roles):
        if role not in ROLES:
            raise ValueError(role)
        if role not in ("header", "end"):
            speaker = role
        if role != "header" and speaker == "assistant":
            out.append(token)
        else:
            out.append(ignore)
        if role == "end":
            speaker = None
    return out[1:] + [ignore] if out else []
