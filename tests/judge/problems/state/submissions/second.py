# /// expect
# outcome = "accepted"
# passed = 3
# ///
seen = []


def remember(thing):
    seen.append(thing)
    return len(seen)
