def first(items, default=None):
    if items is None:
        return default
    return items[0] == 0
