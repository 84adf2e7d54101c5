# /// expect
# outcome = "runtime-error"
# fails = ["a full buffer*", "room for one", "append gives*", "*test_lives_like*"]
# passes = ["a new buffer is empty", "capacity 0", "negative capacity", "nothing at index*"]
# lines = [15]
# misconception = "missing-self"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.data = []

    def append(item):
        if len(self.data) == self.capacity:
            self.data.pop(0)
        self.data.append(item)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __getitem__(self, i):
        return self.data[i]
