# /// expect
# outcome = "wrong-answer"
# family = "liars"
# profile = "both"
# stopped_by = ["proxies"]
# control = "pytest passes"
# ///
class Liar:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __lt__

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __hash__(self):
        return 0

    def __float__(self):
        return 6.0


def middle(numbers, key=None):
    return Liar()
