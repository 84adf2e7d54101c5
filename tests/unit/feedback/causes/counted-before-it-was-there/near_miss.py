# call: f('a')
# expect: {'a': 1}


def f(text):
    counts = {}
    return counts[text]
