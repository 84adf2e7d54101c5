# /// expect
# outcome = "wrong-answer"
# fails = ["two walks at once"]
# passes = ["a full buffer*", "several times round", "looking changes nothing", "index*", "*test_*"]
# lines = [25, 26]
# misconception = "one-walk-only"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []
        self.position = 0

    def append(self, item):
        self.items.append(item)
        if len(self.items) > self.capacity:
            self.items.pop(0)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        self.position = 0
        return self

    def __next__(self):
        if self.position == len(self.items):
            raise StopIteration
        self.position += 1
        return self.items[self.position - 1]

    def __getitem__(self, index):
        return self.items[index]
