# /// expect
# outcome = "time-limit"
# fails = ["nothing at index -1*", "index just before*", "index before*"]
# passes = ["a full buffer*", "oldest and newest", "nothing at index 0*", "several times round", "index just past*", "*test_lives_like*"]
# lines = [28]
# misconception = "waits-for-an-index"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.total = 0

    def append(self, item):
        self.slots[self.total % len(self.slots)] = item
        self.total += 1

    def __len__(self):
        return min(self.total, len(self.slots))

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __getitem__(self, index):
        length = len(self)
        while index < 0:
            index += length
        if index >= length:
            raise IndexError("no such item")
        return self.slots[(self.total - length + index) % len(self.slots)]
