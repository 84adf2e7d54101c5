# call: f(2)
# expect: [[0], [0, 1]]


def f(n):
    rows = []
    row = []
    for i in range(n):
        row.append(i)
        rows.append(row)
    return rows
