# /// expect
# outcome = "wrong-answer"
# fails = ["a full buffer*", "oldest and newest", "room for one", "several times round", "*test_lives_like*"]
# passes = ["a new buffer is empty", "room to spare", "exactly full", "capacity 0", "append gives*", "*test_a_walk*"]
# lines = [16]
# misconception = "one-too-many"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.queue = []

    def is_full(self):
        return len(self.queue) > self.capacity

    def append(self, item):
        if self.is_full():
            self.queue.pop(0)
        self.queue.append(item)

    def __len__(self):
        return len(self.queue)

    def __iter__(self):
        return iter(self.queue)

    def __getitem__(self, index):
        return self.queue[index]
