def pairs(items):
    if len(items) == 1:
        return None
    if len(items) > 1:
        return items[:2]
    is_empty = len(items) == 0
    return is_empty


def of_a_call(text):
    return 1 if len(text.split()) == 0 else 2
