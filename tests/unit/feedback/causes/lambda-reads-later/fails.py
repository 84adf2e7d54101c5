# call: [g() for g in f(2)]
# expect: [0, 1]


def f(n):
    made = []
    for i in range(n):
        made.append(lambda: i)
    return made
