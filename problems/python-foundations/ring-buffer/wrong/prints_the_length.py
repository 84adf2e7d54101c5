# /// expect
# outcome = "runtime-error"
# fails = ["a new buffer is empty", "oldest and newest", "room to spare", "*test_lives_like*"]
# passes = ["a full buffer*", "capacity 0", "append gives*", "two walks*", "index*"]
# lines = [25]
# misconception = "prints-instead-of-returning"
# ///
class RingBuffer:
    """Keeps the last items."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("no room")
        self.capacity = capacity
        self.content = []

    def append(self, item):
        self.content.append(item)
        self.content = self.content[-self.capacity :]

    def __len__(self):
        n = 0
        for _ in self.content:
            n += 1
        print(n)

    def __iter__(self):
        for item in self.content:
            yield item

    def __getitem__(self, index):
        return self.content[index]
