"""No slots at all: items are kept under their number, and the number that falls out of the window is deleted."""


class RingBuffer:
    def __init__(self, capacity):
        if not capacity > 0:
            raise ValueError("no room for a single item")
        self._window = range(-capacity, 0)  # numbers of the items that are held, once it is full
        self._items = {}

    def append(self, item):
        self._items.pop(self._window.start, None)
        self._items[self._window.stop] = item
        self._window = range(self._window.start + 1, self._window.stop + 1)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(list(self._items.values()))  # a dict keeps the order in which keys came

    def __getitem__(self, index):
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        newest = self._window.stop
        return self._items[newest + index if index < 0 else newest - len(self) + index]
