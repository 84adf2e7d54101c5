# lines: 6, 14
def first(items):
    for item in items:
        if item:
            return item
            break
    return None


def second(items):
    if not items:
        raise ValueError("nothing")
    return items[1]
    print("done")
