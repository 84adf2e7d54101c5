# call: f(1)
# call: f(2)
# expect: [2]


def f(n, seen=[]):
    seen.append(n)
    return seen
