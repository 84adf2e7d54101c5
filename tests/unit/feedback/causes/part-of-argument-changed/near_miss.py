# call: f([[3], [1]])
# expect: 0
# changed: rows


def f(rows):
    rows.append(1)
    return 0
