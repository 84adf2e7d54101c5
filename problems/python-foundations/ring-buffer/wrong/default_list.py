# /// expect
# outcome = "wrong-answer"
# fails = ["two buffers share nothing"]
# lines = [8, 12]
# misconception = "shared-by-all"
# ///
class RingBuffer:
    def __init__(self, capacity, items=[]):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = items

    def append(self, item):
        self.items.append(item)
        while len(self.items) > self.capacity:
            self.items.pop(0)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        for item in self.items:
            yield item

    def __getitem__(self, index):
        return self.items[index]
