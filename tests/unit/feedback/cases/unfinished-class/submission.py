# etude: a/b
class Ring:
    def __init__(self, capacity):
        self.capacity = capacity

    def append(self, x):
        """Words."""
        raise NotImplementedError
