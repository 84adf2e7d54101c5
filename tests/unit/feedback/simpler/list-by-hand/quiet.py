def distinct(items):
    seen = []
    for item in items:
        if item not in seen:
            seen.append(item)
    return seen


def grown(items):
    result = []
    for item in items:
        result.append(len(result))
    return result


def both(items):
    small, large = [], []
    for item in items:
        small.append(item)
    return small, large


def given(items, result):
    for item in items:
        result.append(item)
    return result


def with_else(items):
    result = []
    for item in items:
        result.append(item)
    else:
        result.append(0)
    return result
