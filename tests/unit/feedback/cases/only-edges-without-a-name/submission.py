def mean(items):
    total = 0
    for item in items:
        total += item
    return total / max(len(items), 1)
