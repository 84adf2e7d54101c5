# /// expect
# outcome = "wrong-answer"
# fails = ["looking changes nothing", "two walks*", "looked at*", "*test_a_walk*"]
# passes = ["a full buffer*", "oldest and newest", "room to spare", "index*", "capacity 0"]
# lines = [14, 25]
# misconception = "one-iterator-for-all-walks"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []
        self.walk = iter(self.items)

    def append(self, item):
        self.items.append(item)
        if len(self.items) > self.capacity:
            del self.items[0]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return self.walk

    def __getitem__(self, index):
        return self.items[index]
