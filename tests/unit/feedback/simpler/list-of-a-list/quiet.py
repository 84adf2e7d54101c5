def doubled(items):
    copy = list(items)
    return list(2 * item for item in copy)
