"""A list that grows until it is full; from then on the slot of the oldest item is the next to be written."""


class RingBuffer:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self._capacity = capacity
        self._items = []
        self._oldest = 0

    def append(self, item):
        if len(self._items) < self._capacity:
            self._items.append(item)
        else:
            self._items[self._oldest] = item
            self._oldest = (self._oldest + 1) % self._capacity

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        yield from self._items[self._oldest :]
        yield from self._items[: self._oldest]

    def __getitem__(self, index):
        position = range(len(self._items))[index]  # a range knows negative indexes and raises IndexError
        return self._items[(self._oldest + position) % len(self._items)]
