# /// expect
# outcome = "wrong-answer"
# family = "liars"
# profile = "both"
# stopped_by = ["proxies"]
# control = "naive: 1 / (not (value == 1 and value == 2))"
# ///
class Liar:
    def __init__(self):
        self.values = iter(range(1000))

    def __eq__(self, other):
        return True

    def __float__(self):
        return float(next(self.values))

    __hash__ = None


def middle(numbers, key=None):
    return Liar()
