# etude: a/b
def process_numbers(numbers):
    n = int(input("How many? "))
    return numbers[:n]
