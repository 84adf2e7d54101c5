# call: f('ab')
# expect: ['ab']


def f(word):
    found = []
    found += [word, word]
    return found
