import contextlib


class GateError(Exception):
    """The water forbids it."""


class Lock:
    passages = 0

    def __init__(self):
        self.is_full = False
        self.gate = None

    def open(self, gate):
        if (gate == "upper") != self.is_full:
            raise GateError(f"the {gate} gate would break", gate)
        self.gate = gate
        return self

    def shut(self):
        self.gate = None

    def _let(self, is_full):
        if self.gate is not None:
            raise GateError("a gate is open", self.gate)
        self.is_full = is_full

    def fill(self):
        self._let(True)

    def drain(self):
        self._let(False)

    @contextlib.contextmanager
    def passage(self):
        Lock.passages += 1
        yield self
        self.shut()

    def __eq__(self, other):
        return self.is_full == other.is_full if isinstance(other, Lock) else NotImplemented

    def __repr__(self):
        return f"Lock({'full' if self.is_full else 'empty'})"
