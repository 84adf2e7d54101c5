def evens(items):
    return []
