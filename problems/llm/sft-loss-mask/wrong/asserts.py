# /// expect
# outcome = "runtime-error"
# fails = ["a role too few", "a token too few"]
# passes = ["a question*", "another number*", "two rounds", "a role with*", "no*", "random*"]
# lines = [12]
# misconception = "another-kind-of-exception"
# ///
SPEAKERS = ("system", "user", "assistant", "tool")


def labels(ids, roles, ignore=-100):
    assert len(ids) == len(roles), "each token needs a role"
    result = []
    who = None
    for token, role in zip(ids, roles):
        if role in SPEAKERS:
            who = role
        elif role not in ("header", "end"):
            raise ValueError(f"no such role: {role}")
        result.append(token if who == "assistant" and role != "header" else ignore)
        who = None if role == "end" else who
    return result
