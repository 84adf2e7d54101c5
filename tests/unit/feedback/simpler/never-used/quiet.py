def total(items):
    _ = len(items)
    result = 0
    for item in items:
        result += item
    return result


def counter():
    calls = 0

    def count():
        nonlocal calls
        calls += 1
        return calls

    return count


def names():
    left = 1
    return locals()


def halves(items):
    left, right = items[:1], items[1:]
    return left


def kept(items):
    best = items[0]
    return lambda: best
