def evens(items):
    found = []
    for item in items:
        if item % 2:
            found.append(item)
    return found
