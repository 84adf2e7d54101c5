# /// expect
# outcome = "runtime-error"
# fails = ["a new buffer is empty", "oldest and newest", "room to spare"]
# passes = ["capacity 0", "negative capacity", "append gives*"]
# lines = [21]
# misconception = "asks-itself"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.data = []

    def append(self, item):
        self.data.append(item)
        if len(self.data) > self.capacity:
            self.data = self.data[1:]

    def __len__(self):
        return len(self)

    def __iter__(self):
        for item in self.data:
            yield item

    def __getitem__(self, index):
        return self.data[index]
