# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
class Liar:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __iter__(self):
        return iter([])

    def __len__(self):
        return 0

    def __instancecheck__(self, other):
        return True

    @property
    def __class__(self):
        return int


def identity(value):
    return Liar()


def swallow(value):
    return Liar()
