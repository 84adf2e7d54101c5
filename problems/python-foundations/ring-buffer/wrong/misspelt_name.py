# /// expect
# outcome = "missing-name"
# message = "RingBuffer"
# lines = [6]
# ///
class Ringbuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        self.items = (self.items + [item])[-self.capacity :]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
