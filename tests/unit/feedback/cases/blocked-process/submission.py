import subprocess as sp


def process_numbers(numbers):
    return sp.run(["ls"], capture_output=True)
