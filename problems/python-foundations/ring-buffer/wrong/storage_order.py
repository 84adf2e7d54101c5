# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "oldest and newest", "several times round", "two walks at once", "random sequences*", "*test_lives_like*"]
# passes = ["a new buffer is empty", "room to spare", "exactly full", "room for one", "capacity 0", "index just*"]
# lines = [27, 30]
# misconception = "slots-are-not-ages"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []
        self.position = 0

    def append(self, item):
        if len(self.items) < self.capacity:
            self.items.append(item)
        else:
            self.items[self.position] = item
        self.position = (self.position + 1) % self.capacity

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
