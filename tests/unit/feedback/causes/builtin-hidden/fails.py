# call: f([1])
# expect: [1]


def f(list):
    return list(map(abs, list))
