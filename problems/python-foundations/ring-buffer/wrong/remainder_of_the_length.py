# /// expect
# outcome = "runtime-error"
# fails = ["index*", "nothing at index*", "*test_the_indexes_end*"]
# passes = ["a full buffer*", "oldest and newest", "room to spare", "two walks*", "capacity 0", "*test_lives_like*"]
# lines = [29]
# misconception = "index-wraps-for-ever"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.log = []

    def append(self, item):
        self.log.append(item)

    def __len__(self):
        if len(self.log) < self.capacity:
            return len(self.log)
        return self.capacity

    def __iter__(self):
        first = len(self.log) - len(self)
        return iter(self.log[first:])

    def __getitem__(self, index):
        last_items = self.log[-self.capacity :]
        return last_items[index % len(last_items)]
