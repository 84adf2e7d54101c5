def total(items):
    result = 0
    for item in items:
        result += result * item
    return result


def text(items):
    result = ""
    for item in items:
        result += item
    return result


def from_one(items):
    result = 1
    for item in items:
        result += item
    return result


def product(items):
    result = 0
    for item in items:
        result *= item
    return result


def limited(items):
    result = 0
    for item in items:
        if result < 10:
            result += item
    return result


def two(items):
    result = 0
    for item in items:
        result += item
        print(item)
    return result


def truth(items):
    result = False
    for item in items:
        result += item
    return result
