# /// expect
# outcome = "wrong-answer"
# fails = ["index just past the newest", "index past the newest of*", "index just before*", "nothing at index*", "*test_the_indexes_end*"]
# passes = ["a full buffer*", "oldest and newest", "several times round", "room for one", "*test_lives_like*", "capacity 0"]
# lines = [33]
# misconception = "index-wraps-for-ever"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.slots = [None] * capacity
        self.start = 0
        self.count = 0

    def append(self, item):
        self.slots[(self.start + self.count) % len(self.slots)] = item
        if self.count < len(self.slots):
            self.count += 1
        else:
            self.start = (self.start + 1) % len(self.slots)

    def __len__(self):
        return self.count

    def __iter__(self):
        for i in range(self.count):
            yield self[i]

    def __getitem__(self, index):
        if index < 0:
            index += self.count
        return self.slots[(self.start + index) % len(self.slots)]
