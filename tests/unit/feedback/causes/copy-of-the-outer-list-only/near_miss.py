# call: f([[3], [1]])
# expect: 0
# changed: rows


def f(rows):
    new = rows[:]
    rows.pop()
    return 0
