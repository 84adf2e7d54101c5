def evens(items):
    return items[9]
