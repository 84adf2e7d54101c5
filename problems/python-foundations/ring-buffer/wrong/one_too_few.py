# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "exactly full", "room for one", "several times round", "*test_lives_like*"]
# passes = ["a new buffer is empty", "room to spare", "capacity 0", "append gives*"]
# lines = [20]
# misconception = "one-too-few"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.items = {}
        self.first = 0
        self.last = 0

    def append(self, item):
        self.items[self.last] = item
        self.last += 1
        if len(self.items) >= self.capacity:
            del self.items[self.first]
            self.first += 1

    def __len__(self):
        return self.last - self.first

    def __iter__(self):
        return iter([self.items[i] for i in range(self.first, self.last)])

    def __getitem__(self, index):
        return list(self)[index]
