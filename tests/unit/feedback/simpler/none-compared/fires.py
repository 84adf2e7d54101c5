# lines: 3, 5
def first(items, default=None):
    if items == None:
        return default
    return items[0] if items[0] != None else default
