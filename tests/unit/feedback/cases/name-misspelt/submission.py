# etude: a/b
@staticmethod
def proces_numbers(numbers):
    return numbers
