# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = 'naive: "class " + type(value).__name__'
# ///
class Meta(type):
    @property
    def __name__(cls):
        return 42

    @property
    def __module__(cls):
        raise KeyboardInterrupt


class Odd(metaclass=Meta):
    pass


def middle(numbers, key=None):
    return Odd()
