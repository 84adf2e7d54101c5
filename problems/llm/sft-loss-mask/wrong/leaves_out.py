# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "another number*", "random*"]
# passes = ["no tokens", "a role*", "a token too few"]
# lines = [22]
# misconception = "tokens-left-out"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("ids and roles must have the same length")
    learned = []
    speaker = None
    for token, role in zip(ids, roles):
        if role in SPEAKERS:
            speaker = role
        elif role not in ("header", "end"):
            raise ValueError(role)
        if speaker == "assistant" and role != "header":
            learned.append(token)
        if role == "end":
            speaker = None
    return learned
