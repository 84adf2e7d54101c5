"""Recursive, on a range of places that can be cut in two without copying anything."""


def search(places, is_behind):
    if not places:
        return places.start
    half = len(places) // 2
    if is_behind(places[half]):
        return search(places[:half], is_behind)
    return search(places[half + 1 :], is_behind)


def left(a, x):
    return search(range(len(a)), lambda place: a[place] >= x)


def right(a, x):
    return search(range(len(a)), lambda place: a[place] > x)
