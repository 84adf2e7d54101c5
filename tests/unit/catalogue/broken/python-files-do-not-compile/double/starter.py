def double(numbers: list[int]) -> list[int]:
    raise NotImplementedError)
