# call: f('a')
# expect: 'A'


def f(text):
    text.upper()
    return text
