# /// expect
# outcome = "runtime-error"
# fails = ["looking changes nothing", "two walks*", "looked at*", "*test_a_walk*"]
# passes = ["a full buffer*", "oldest and newest", "index*", "capacity 0"]
# lines = [24, 25]
# misconception = "walk-empties-the-buffer"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        if len(self.items) == self.capacity:
            self.items.pop(0)
        self.items.append(item)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        while self.items:
            yield self.items.pop(0)

    def __getitem__(self, index):
        return self.items[index]
