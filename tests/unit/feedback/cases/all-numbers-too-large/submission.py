def ranks(items):
    return [sum(other <= item for other in items) for item in items]
