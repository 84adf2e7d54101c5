seen = []


def remember(thing):
    seen.append(thing)
    return len(seen)
