def doubled(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]
