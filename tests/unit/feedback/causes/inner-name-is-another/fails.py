# call: f(3)
# expect: 3


def f(n):
    total = 0
    def add(k):
        total = k
    for k in range(n + 1):
        add(k)
    return total
