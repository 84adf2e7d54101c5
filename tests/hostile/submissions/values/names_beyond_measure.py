# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: float(value)"
# ///
Odd = type("X" * 1_000_000 + "\n\x1b[2J", (), {"__len__": lambda self: 1 << 62, "__iter__": lambda self: iter(int, 1)})


def middle(numbers, key=None):
    return Odd()
