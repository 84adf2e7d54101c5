# call: f('a')
# expect: 'A'


def f(text):
    return text.upp()
