# /// expect
# outcome = "runtime-error"
# fails = ["capacity 0", "negative capacity", "*test_a_buffer_without_room*"]
# passes = ["a full buffer*", "oldest and newest", "index*", "two walks*", "*test_lives_like*"]
# lines = [10]
# misconception = "another-kind-of-exception"
# ///
class RingBuffer:
    def __init__(self, capacity):
        assert capacity >= 1, "capacity must be at least 1"
        self.capacity = capacity
        self.items = []

    def append(self, item):
        self.items = [*self.items, item]
        if len(self) > self.capacity:
            self.items = self.items[1:]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        for item in self.items:
            yield item

    def __getitem__(self, index):
        return self.items[index]
