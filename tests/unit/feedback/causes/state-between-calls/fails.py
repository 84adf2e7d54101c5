# call: f(1)
# call: f(2)
# expect: [2]


seen = []
def f(n):
    seen.append(n)
    return list(seen)
