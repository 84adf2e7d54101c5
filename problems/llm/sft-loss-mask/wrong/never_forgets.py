# /// expect
# outcome = "wrong-answer"
# fails = ["an empty turn after an answer", "random*"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "begins*", "a token of*", "the assistant*", "no*", "a role*"]
# lines = [19]
# misconception = "speaker-never-forgotten"
# ///
SPEAKERS = {"system", "user", "assistant", "tool"}


def labels(ids, roles, ignore=-100):
    result = []
    speaker = None
    for token, role in zip(ids, roles, strict=True):
        if role in SPEAKERS:
            speaker = role
        elif role not in ("header", "end"):
            raise ValueError(f"unknown role {role!r}")
        learned = role != "header" and speaker == "assistant"
        result.append(token if learned else ignore)
    return result
