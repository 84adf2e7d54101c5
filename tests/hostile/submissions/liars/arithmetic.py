# /// expect
# outcome = "wrong-answer"
# family = "liars"
# profile = "both"
# stopped_by = ["proxies"]
# control = "pytest passes"
# ///
class Liar:
    """Every operation gives the thing itself, and it is near to everything."""

    def __sub__(self, other):
        return self

    __rsub__ = __abs__ = __sub__

    def __abs__(self):
        return self

    def __round__(self, *digits):
        return 0

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __eq__ = __lt__
    __hash__ = None

    def __float__(self):
        return 6.0


def middle(numbers, key=None):
    return Liar()
