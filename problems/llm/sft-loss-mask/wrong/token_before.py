# /// expect
# outcome = "wrong-answer"
# fails = ["a token of the frame before the end"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "begins*", "no*", "a role*"]
# lines = [17, 21]
# misconception = "token-before-decides"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    result = []
    previous = None
    for token, role in zip(ids, roles):
        if role == "assistant" or (role == "end" and previous == "assistant"):
            result.append(token)
        else:
            result.append(ignore)
        previous = role
    return result
