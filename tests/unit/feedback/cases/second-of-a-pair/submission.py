def extremes(items):
    (low, high), count = (min(items), min(items)), len(items)
    return low, high
