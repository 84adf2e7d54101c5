# call: f('a')
# expect: {'a': 1}


def f(text):
    counts = {}
    for letter in text:
        counts[letter] += 1
    return counts
