def only(items):
    items.discard(1)
    return items
