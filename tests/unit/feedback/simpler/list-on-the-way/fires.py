# lines: 3, 4, 5
def facts(items):
    largest = max([item * item for item in items], key=abs)
    ready = all([item for item in items])
    return sum([item for item in items if item > 0]), largest, ready
