# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "two rounds", "random*"]
# passes = ["another number*", "begins*", "no tokens", "nobody answers", "a role*"]
# lines = [16]
# misconception = "never-learns-to-stop"
# ///
KNOWN = ("system", "user", "assistant", "tool", "header", "end")


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("ids and roles differ in length")
    if any(role not in KNOWN for role in roles):
        raise ValueError("unknown role")
    return [token if role == "assistant" else ignore for token, role in zip(ids, roles)]
