# call: f([[3], [1]])
# expect: 0
# changed: rows


def f(rows):
    new = rows[:]
    new[0][0] = 9
    return 0
