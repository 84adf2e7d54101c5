# call: f('ab')
# expect: ['ab']


def f(word):
    found = []
    found += word
    return found
