# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "oldest and newest", "room to spare", "exactly full", "*test_lives_like*"]
# passes = ["a new buffer is empty", "room for one", "index*", "capacity 0", "two buffers*"]
# lines = [16, 18]
# misconception = "newest-first"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("Need at least one slot")
        self.capacity = capacity
        self.values = []

    def append(self, value):
        self.values.insert(0, value)
        if len(self.values) > self.capacity:
            self.values.pop()

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        i = 0
        while i < len(self.values):
            yield self.values[i]
            i += 1

    def __getitem__(self, index):
        return self.values[index]
