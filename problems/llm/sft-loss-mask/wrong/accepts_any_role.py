# /// expect
# outcome = "wrong-answer"
# fails = ["a role with a capital letter", "an unknown role*"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "a role too few", "no*", "random*"]
# lines = [14]
# misconception = "unknown-role-ignored"
# ///
def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("ids and roles must have the same length")
    result = []
    speaker = None
    for token, role in zip(ids, roles):
        if role not in ("header", "end"):
            speaker = role
        if speaker == "assistant" and role != "header":
            result.append(token)
        else:
            result.append(ignore)
        if role == "end":
            speaker = None
    return result
