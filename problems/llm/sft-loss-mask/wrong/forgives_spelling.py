# /// expect
# outcome = "wrong-answer"
# fails = ["a role with a capital letter"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "an unknown role*", "random*"]
# lines = [15]
# misconception = "spelling-forgiven"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    result = []
    who = None
    for token, role in zip(ids, roles, strict=True):
        role = role.strip().lower()
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(f"What is a {role}?")
        result.append(token if who == "assistant" and role != "header" else ignore)
        if role == "end":
            who = None
    return result
