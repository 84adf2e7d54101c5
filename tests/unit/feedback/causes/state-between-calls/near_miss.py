# call: f(1)
# call: f(2)
# expect: [2]


LIMITS = [9]
def f(n):
    seen = [LIMITS[0]]
    seen.append(n)
    return seen
