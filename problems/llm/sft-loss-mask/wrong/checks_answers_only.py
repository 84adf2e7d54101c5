# /// expect
# outcome = "wrong-answer"
# fails = ["an unknown role*"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "a role with*", "a role too few", "no*", "random*"]
# lines = [28]
# misconception = "refused-too-late"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("ids and roles must have the same length")
    result = [ignore] * len(ids)
    answers = roles.count("assistant")
    speaker = None
    for i, role in enumerate(roles):
        if role in SPEAKERS:
            speaker = role
        elif role not in ("header", "end"):
            raise ValueError(f"unknown role {role}")
        if speaker == "assistant" and role != "header":
            result[i] = ids[i]
        answers -= role == "assistant"
        if role == "end":
            speaker = None
            if answers == 0 and "assistant" in roles:
                break
    return result
