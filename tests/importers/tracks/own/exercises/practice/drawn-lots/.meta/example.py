import random


def lot(n):
    return random.randint(1, n)
