# /// expect
# outcome = "accepted"
# ///
identity = lambda value: value


def swallow(value):
    return value.__class__.__name__
