# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "oldest and newest", "several times round", "room for one", "random sequences*", "*test_lives_like*"]
# passes = ["room to spare", "exactly full", "index*", "capacity 0", "*test_a_walk*"]
# lines = [16]
# misconception = "forgets-the-newest"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        if len(self.items) < self.capacity:
            self.items.append(item)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
