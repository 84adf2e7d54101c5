# /// expect
# outcome = "wrong-answer"
# fails = ["append gives nothing back"]
# passes = ["a full buffer*", "room to spare", "index*", "capacity 0", "two walks*", "*test_*"]
# lines = [18]
# misconception = "append-returns-something"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"{capacity} is too small")
        self._capacity = capacity
        self._items = ()

    def append(self, item):
        everything = (*self._items, item)
        self._items = everything[-self._capacity :]
        return self

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, index):
        return self._items[index]
