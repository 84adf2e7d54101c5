def ordered(numbers):
    copy = numbers[:]
    return copy.sort()
