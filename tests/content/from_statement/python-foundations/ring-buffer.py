from collections.abc import Iterator


class RingBuffer:
    """The last `capacity` items that were appended, oldest first."""

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"a ring buffer needs a capacity of at least 1, got {capacity}")
        self._capacity = capacity
        self._slots: list[object] = []  # grows up to the capacity, then is overwritten in a circle
        self._oldest = 0  # the slot of the oldest item, and of the next one once the ring is full

    def append(self, item: object) -> None:
        """Add an item; a full buffer forgets its oldest."""
        if len(self._slots) < self._capacity:
            self._slots.append(item)
        else:
            self._slots[self._oldest] = item
            self._oldest = (self._oldest + 1) % self._capacity

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[object]:
        for place in range(len(self)):
            yield self[place]

    def __getitem__(self, index: int) -> object:
        n = len(self)
        if not -n <= index < n:
            raise IndexError("ring buffer index out of range")
        if index < 0:
            index += n
        return self._slots[(self._oldest + index) % self._capacity]
