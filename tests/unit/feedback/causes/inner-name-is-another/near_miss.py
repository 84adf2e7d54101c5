# call: f(3)
# expect: 3


def f(n):
    total = 0
    def add(k):
        nonlocal total
        total = 2 * k
    add(n)
    return total
