# etude: oop/ring-buffer
class RingBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []

    def append(self, x):
        self.items.append(x)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        yield from self.items
