# /// expect
# outcome = "wrong-answer"
# family = "liars"
# profile = "both"
# stopped_by = ["proxies"]
# control = "pytest passes"
# ///
class Liar:
    @property
    def __class__(self):
        return float

    def __eq__(self, other):
        return True

    __lt__ = __gt__ = __le__ = __ge__ = __eq__
    __hash__ = None

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __float__(self):
        return 6.0


def middle(numbers, key=None):
    return Liar()
