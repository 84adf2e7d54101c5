def index_of(items, wanted):
    for at, item in enumerate(items):
        if item == wanted:
            return at
    return False


def two(items):
    for item in items:
        if item < 0:
            print(item)
            return True
    return False


def later(items):
    for item in items:
        if item < 0:
            return True
    print("none")
    return False
