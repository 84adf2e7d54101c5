def process_numbers(numbers)
    return numbers
