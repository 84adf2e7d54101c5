# /// expect
# outcome = "wrong-answer"
# family = "callbacks"
# profile = "both"
# stopped_by = ["proxies"]
# control = "naive: middle([-3, 1, 2], lambda x: x * x)"
# ///
class Recursive:
    def __init__(self, key):
        self.key = key

    def __mul__(self, other):
        return self.key(self)


def middle(numbers, key=None):
    if key is None:
        return -1.0
    return key(Recursive(key))
