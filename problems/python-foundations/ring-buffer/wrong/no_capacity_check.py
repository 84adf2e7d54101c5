# /// expect
# outcome = "wrong-answer"
# fails = ["capacity 0", "negative capacity", "*test_a_buffer_without_room*"]
# passes = ["a full buffer*", "index*", "two walks*", "random sequences*", "*test_lives_like*"]
# lines = [9]
# misconception = "zero-let-through"
# ///
class RingBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []

    def append(self, item):
        self.items = (self.items + [item])[-self.capacity :]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
