# /// expect
# outcome = "wrong-answer"
# family = "liars"
# profile = "both"
# stopped_by = ["proxies"]
# control = "pytest passes"
# ///
class Meta(type):
    def __eq__(cls, other):
        return True

    __lt__ = __gt__ = __le__ = __ge__ = __eq__

    def __hash__(cls):
        return 0

    def __instancecheck__(cls, other):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __sub__(cls, other):
        return 0.0

    __rsub__ = __sub__

    def __float__(cls):
        return 6.0


class Liar(metaclass=Meta):
    pass


def middle(numbers, key=None):
    return Liar
