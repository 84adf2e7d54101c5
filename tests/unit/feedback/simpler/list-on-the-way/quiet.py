def facts(items):
    text = ", ".join([str(item) for item in items])
    return sum(item for item in items), len([item for item in items]), max(items), text
