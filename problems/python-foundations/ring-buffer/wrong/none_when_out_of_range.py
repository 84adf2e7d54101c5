# /// expect
# outcome = "wrong-answer"
# fails = ["nothing at index 0*", "nothing at index -1*", "index*", "*test_the_indexes_end*"]
# passes = ["a full buffer*", "oldest and newest", "room to spare", "two walks*", "capacity 0", "*test_lives_like*"]
# lines = [31]
# misconception = "none-for-a-bad-index"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.appended = 0

    def append(self, item):
        self.slots[self.appended % len(self.slots)] = item
        self.appended += 1

    def __len__(self):
        return min(self.appended, len(self.slots))

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __getitem__(self, index):
        n = len(self)
        if -n <= index < n:
            oldest = self.appended - n
            return self.slots[(oldest + index % n) % len(self.slots)]
        return None
