# lines: 3, 10, 18
def total(items):
    result = 0
    for item in items:
        result += item * item
    return result


def mean(items):
    result = 0.0
    for item in items:
        if item > 0:
            result += item
    return result / len(items)


def positive(items):
    count = 0
    for item in items:
        if item > 0:
            count += 1
    return count
