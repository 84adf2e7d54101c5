# call: f(1)
# expect: 2


def f(n):
    return twice(n)
def twice(n):
    doubled_value = 2 * n
    return report()
def report():
    return doubled_value
