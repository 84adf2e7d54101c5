# /// expect
# outcome = "wrong-answer"
# fails = ["a tool reports", "random*"]
# passes = ["a question*", "another number*", "two rounds", "an empty*", "begins*", "no*", "a role*"]
# lines = [19]
# misconception = "tool-taken-for-assistant"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = []
    learning = False
    for token, role in zip(ids, roles):
        if role in ("system", "user"):
            learning = False
        elif role in ("assistant", "tool"):
            learning = True
        result.append(token if learning and role != "header" else ignore)
        if role == "end":
            learning = False
    return result
