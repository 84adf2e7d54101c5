# /// expect
# outcome = "wrong-answer"
# fails = ["a new buffer is empty", "room to spare", "looked at*", "None in a buffer*", "*test_lives_like*"]
# passes = ["a full buffer*", "exactly full", "several times round", "capacity 0", "append gives nothing back"]
# lines = [20]
# misconception = "length-is-capacity"
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

    def __len__(self):
        return len(self.slots)

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __getitem__(self, index):
        if not -len(self) <= index < len(self):
            raise IndexError("no such item")
        return self.slots[(self.next + index) % len(self.slots)]
