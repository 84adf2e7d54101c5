def is_even(n):
    return n % 2 == 0


def contains(items, wanted):
    for item in items:
        if item == wanted:
            return True
    return False


def sign(n):
    if n > 0:
        return 1
    return 0


def same(n):
    if n:
        return True
    return True


def three(n):
    if n > 2:
        return True
    elif n < 0:
        return None
    return False
