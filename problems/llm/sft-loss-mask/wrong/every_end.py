# /// expect
# outcome = "wrong-answer"
# fails = ["a question*", "another number*", "nobody answers"]
# passes = ["no tokens", "a role*", "a token too few"]
# lines = [18]
# misconception = "every-end-learned"
# ///
KNOWN = ("system", "user", "assistant", "tool", "header", "end")


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles):
        raise ValueError("ids and roles differ in length")
    result = []
    for token, role in zip(ids, roles):
        if role not in KNOWN:
            raise ValueError(f"unknown role {role}")
        if role in ("assistant", "end"):
            result.append(token)
        else:
            result.append(ignore)
    return result
