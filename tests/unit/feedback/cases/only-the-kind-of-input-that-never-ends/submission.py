def evens(items):
    while items:
        pass
