# lines: 3, 5, 11
def first(items):
    if len(items) == 0:
        return None
    while len(items) > 0 and items[0] < 0:
        items = items[1:]
    return items


def full(rows):
    return [row for row in rows if not len(row) < 1]
