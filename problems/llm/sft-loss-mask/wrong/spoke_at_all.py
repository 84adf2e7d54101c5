# /// expect
# outcome = "wrong-answer"
# fails = ["the assistant is interrupted", "random*"]
# passes = ["a question*", "another number*", "two rounds", "a tool*", "an empty*", "a token of*", "no*", "a role*"]
# lines = [18]
# misconception = "assistant-spoke-at-all"
# ///
KNOWN = {"system", "user", "assistant", "tool", "header", "end"}


def labels(ids, roles, ignore=-100):
    if len(ids) != len(roles) or set(roles) - KNOWN:
        raise ValueError("bad roles")
    result = []
    assistant_spoke = False
    for token, role in zip(ids, roles):
        if role == "assistant":
            assistant_spoke = True
            result.append(token)
        elif role == "end" and assistant_spoke:
            result.append(token)
        else:
            result.append(ignore)
        if role == "end":
            assistant_spoke = False
    return result
