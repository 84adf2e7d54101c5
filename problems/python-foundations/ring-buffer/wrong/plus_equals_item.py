# /// expect
# outcome = "runtime-error"
# fails = ["room to spare", "exactly full", "several times round", "*test_lives_like*"]
# passes = ["a full buffer*", "oldest and newest", "a new buffer is empty", "capacity 0", "two buffers*"]
# lines = [16]
# misconception = "plus-equals-extends"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        self.items += item
        self.items = self.items[-self.capacity :]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
