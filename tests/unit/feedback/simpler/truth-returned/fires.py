# lines: 3, 10, 16
def is_even(n):
    if n % 2 == 0:
        return True
    else:
        return False


def has_none(items):
    if items:
        return False
    return True


def is_known(table, key):
    if table.get(key):
        return True
    return False
