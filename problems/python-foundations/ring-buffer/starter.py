from collections.abc import Iterator


class RingBuffer:
    """The last `capacity` items that were appended, oldest first."""

    def __init__(self, capacity: int) -> None:
        raise NotImplementedError

    def append(self, item: object) -> None:
        """Add an item; a full buffer forgets its oldest."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[object]:
        raise NotImplementedError

    def __getitem__(self, index: int) -> object:
        raise NotImplementedError
