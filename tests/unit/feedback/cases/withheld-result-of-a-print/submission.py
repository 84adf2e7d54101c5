def evens(items):
    print([item for item in items if item % 2 == 0])
