# /// expect
# outcome = "rule-broken"
# passes = ["*"]
# message = "collections.deque"
# lines = [7, 14]
# ///
from collections import deque


class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.items = deque(maxlen=capacity)

    def append(self, item):
        self.items.append(item)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]
