# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: middle([1])"
# ///
class Evil(Exception):
    @property
    def args(self):
        raise KeyboardInterrupt

    @property
    def __class__(self):
        raise SystemExit

    @property
    def name(self):
        raise MemoryError

    def __getattribute__(self, name):
        if name in ("__traceback__", "__cause__", "__context__"):
            return super().__getattribute__(name)
        raise RecursionError(name)


def middle(numbers, key=None):
    raise Evil
