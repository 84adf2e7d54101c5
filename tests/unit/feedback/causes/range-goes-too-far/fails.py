# call: f([1])
# expect: 1


def f(items):
    total = 0
    for i in range(len(items) + 1):
        total += items[i]
    return total
