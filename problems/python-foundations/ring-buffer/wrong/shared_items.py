# /// expect
# outcome = "wrong-answer"
# fails = ["two buffers share nothing"]
# lines = [8]
# misconception = "shared-by-all"
# ///
class RingBuffer:
    items = []

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity

    def append(self, item):
        self.items.append(item)
        if len(self.items) > self.capacity:
            self.items.pop(0)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
