# call: f([2, 2, 4])
# expect: [2, 2, 4]


def f(items):
    return sorted(set(items))[:1]
