# etude: a/b
def last(items):
    return items[len(items)]


def ends(items):
    return [items[0], last(items)]
