# etude: a/b
def process_numbers(numbers):
    return numbers
