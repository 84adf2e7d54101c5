# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "several times round", "room for one", "random sequences*"]
# passes = ["a new buffer is empty", "room to spare", "exactly full", "capacity 0", "*test_a_walk*"]
# line = 17
# lines = [17, 18]
# misconception = "runs-off-the-end"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.next = 0

    def append(self, item):
        self.slots[self.next] = item
        self.next += 1

    def __len__(self):
        return self.next

    def __iter__(self):
        return iter(self.slots[: self.next])

    def __getitem__(self, index):
        return self.slots[: self.next][index]
