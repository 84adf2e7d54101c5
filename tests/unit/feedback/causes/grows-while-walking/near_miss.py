# call: f({1: [2], 2: [3], 3: []}, 1)
# expect: [1, 2, 3]
# limit: time-limit


def f(children, first):
    found = [first]
    for each in found:
        for child in children[each]:
            if child not in found:
                found.append(child)
    while True:
        pass
    return found
