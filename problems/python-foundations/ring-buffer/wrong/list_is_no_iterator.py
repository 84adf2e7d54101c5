# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "a new buffer is empty", "two walks*", "looking*"]
# passes = ["oldest and newest", "capacity 0", "append gives*", "index*"]
# lines = [29]
# misconception = "list-is-no-iterator"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.count = 0

    def append(self, item):
        self.slots[self.count % len(self.slots)] = item
        self.count += 1

    def _in_order(self):
        if self.count <= len(self.slots):
            return self.slots[: self.count]
        cut = self.count % len(self.slots)
        return self.slots[cut:] + self.slots[:cut]

    def __len__(self):
        return len(self._in_order())

    def __iter__(self):
        return self._in_order()

    def __getitem__(self, index):
        return self._in_order()[index]
