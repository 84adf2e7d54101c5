# etude: a/b
def process_numbers(numbers):
    return open("data.txt").read()
