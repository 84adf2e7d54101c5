class RingBuffer:
    def __init__(self, capacity):
        self.items = []

    def append(self, x):
        self.items.append(x)

    def __iter__(self):
        for item in self.items:
            yield item
