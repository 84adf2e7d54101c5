# lines: 3, 10
def has_negative(items):
    for item in items:
        if item < 0:
            return True
    return False


def all_positive(items):
    for item in items:
        if item <= 0:
            return False
    return True
