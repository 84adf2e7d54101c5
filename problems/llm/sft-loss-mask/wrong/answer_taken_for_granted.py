# /// expect
# outcome = "runtime-error"
# fails = ["nobody answers"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "no tokens", "a token of*", "a role too few"]
# lines = [16]
# misconception = "answer-taken-for-granted"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or set(roles) - KNOWN:
        raise ValueError("bad roles")
    if not ids:
        return []
    start = roles.index("assistant")
    result = [ignore] * start
    speaker = None
    for token, role in zip(ids[start:], roles[start:]):
        if role not in ("header", "end"):
            speaker = role
        result.append(token if speaker == "assistant" and role != "header" else ignore)
        if role == "end":
            speaker = None
    return result
