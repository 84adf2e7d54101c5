# etude: a/b
import math

print(math.sqroot(4))


def process_numbers(numbers):
    return numbers
