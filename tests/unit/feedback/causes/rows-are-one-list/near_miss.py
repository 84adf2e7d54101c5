# call: f(2)
# expect: [[1, 0], [0, 0]]


def f(n):
    rows = [[0] * n for _ in range(n)]
    rows[1][1] = 1
    return rows
