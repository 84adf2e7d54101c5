# /// expect
# outcome = "wrong-answer"
# fails = ["two rounds", "random*"]
# passes = ["a question*", "another number*", "begins*", "no*", "a role*"]
# lines = [17]
# misconception = "all-after-the-first-answer"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or not set(roles) <= KNOWN:
        raise ValueError("bad roles")
    if "assistant" not in roles:
        return [ignore] * len(ids)
    start = roles.index("assistant")
    return [ignore] * start + ids[start:]
