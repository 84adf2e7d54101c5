# call: f('a')
# expect: 'A'


def f(text):
    text = text.lower()
    return text
