# /// expect
# outcome = "wrong-answer"
# fails = ["capacity 0", "*test_a_buffer_without_room*"]
# passes = ["negative capacity", "a full buffer*", "index*", "two walks*", "random sequences*", "*test_lives_like*"]
# lines = [10]
# misconception = "zero-let-through"
# ///
class RingBuffer:
    def __init__(self, capacity):
        if capacity < 0:
            raise ValueError("capacity must not be negative")
        self.capacity = capacity
        self.items = []

    def append(self, item):
        self.items.append(item)
        if len(self.items) > self.capacity:
            del self.items[0]

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
