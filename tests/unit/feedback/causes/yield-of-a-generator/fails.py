# call: list(f([1, [2]]))
# expect: [1, 2]


def f(x):
    for item in x:
        if isinstance(item, list):
            yield f(item)
        else:
            yield item
