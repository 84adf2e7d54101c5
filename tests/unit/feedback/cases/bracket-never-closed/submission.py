def process_numbers(numbers):
    return list(map(str, numbers)
