# /// expect
# outcome = "wrong-answer"
# fails = ["None and duplicates are items", "None in a buffer*"]
# passes = ["a full buffer*", "room to spare", "several times round", "index*", "capacity 0", "*test_*"]
# lines = [21]
# misconception = "none-means-empty"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.next = 0

    def append(self, item):
        self.slots[self.next] = item
        self.next = (self.next + 1) % len(self.slots)

    def _held(self):
        in_order = self.slots[self.next :] + self.slots[: self.next]
        return [item for item in in_order if item is not None]

    def __len__(self):
        return len(self._held())

    def __iter__(self):
        return iter(self._held())

    def __getitem__(self, index):
        return self._held()[index]
