# /// expect
# outcome = "wrong-answer"
# ///
def identity(value):
    return list(value) if isinstance(value, tuple) else value


def swallow(value):
    return type(value).__name__
