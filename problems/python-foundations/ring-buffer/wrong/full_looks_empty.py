# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "oldest and newest", "exactly full", "several times round", "room for one", "*test_lives_like*"]
# passes = ["a new buffer is empty", "room to spare", "capacity 0", "append gives*", "nothing at index*"]
# lines = [22]
# misconception = "full-looks-empty"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.ring = [None for _ in range(capacity)]
        self.head = 0  # the oldest item
        self.tail = 0  # where the next one goes

    def append(self, item):
        self.ring[self.tail] = item
        self.tail = (self.tail + 1) % self.capacity

    def __len__(self):
        return (self.tail - self.head) % self.capacity

    def __iter__(self):
        for i in range(len(self)):
            yield self.ring[(self.head + i) % self.capacity]

    def __getitem__(self, index):
        n = len(self)
        if index < 0:
            index += n
        if not 0 <= index < n:
            raise IndexError(index)
        return self.ring[(self.head + index) % self.capacity]
