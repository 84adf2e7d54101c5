# call: f(2)
# expect: [[1, 0], [0, 0]]


def f(n):
    rows = [[0] * n] * n
    rows[0][0] = 1
    return rows
