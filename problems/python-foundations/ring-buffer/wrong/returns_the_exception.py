# /// expect
# outcome = "wrong-answer"
# fails = ["nothing at index 0*", "nothing at index -1*", "index*", "*test_the_indexes_end*"]
# passes = ["a full buffer*", "oldest and newest", "room to spare", "two walks*", "capacity 0", "*test_lives_like*"]
# lines = [30]
# misconception = "exception-returned"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        if len(self.items) >= self.capacity:
            self.items = self.items[1:]
        self.items.append(item)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        try:
            return self.items[index]
        except IndexError:
            return IndexError("index out of range")
