# lines: 3, 9
def total(items):
    count = len(items)
    return sum(items)


def longest(items):
    best: str = ""
    first = items[0]
    best = max(items, key=len)
    return best
