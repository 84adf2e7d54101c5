# lines: 3
def doubled(items):
    return list([2 * item for item in items])
