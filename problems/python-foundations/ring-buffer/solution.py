from collections.abc import Iterator


class RingBuffer:
    """The last `capacity` items that were appended, oldest first."""

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"a ring buffer needs a capacity of at least 1, got {capacity}")
        self._slots: list[object] = [None] * capacity
        self._appended = 0  # ever; item number k lies in slot k % capacity

    def append(self, item: object) -> None:
        """Add an item; a full buffer forgets its oldest."""
        self._slots[self._appended % len(self._slots)] = item
        self._appended += 1

    def __len__(self) -> int:
        return min(self._appended, len(self._slots))

    def __iter__(self) -> Iterator[object]:
        for index in range(len(self)):
            yield self[index]

    def __getitem__(self, index: int) -> object:
        length = len(self)
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError("ring buffer index out of range")
        return self._slots[(self._appended - length + index) % len(self._slots)]
