# call: f([[3], [1]])
# expect: 0
# changed: rows


def f(rows):
    first = rows[0]
    first.append(1)
    return 0
