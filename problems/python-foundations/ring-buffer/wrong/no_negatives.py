# /// expect
# outcome = "runtime-error"
# fails = ["oldest and newest", "room to spare", "exactly full", "*test_lives_like*"]
# passes = ["a full buffer*", "index*", "nothing at*", "two walks*", "*test_the_indexes_end*"]
# line = 30
# lines = [29]
# misconception = "no-negative-indexes"
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
        if index < 0 or index >= length:
            raise IndexError(f"no item {index} among {length}")
        return self.slots[(self.total - length + index) % len(self.slots)]
