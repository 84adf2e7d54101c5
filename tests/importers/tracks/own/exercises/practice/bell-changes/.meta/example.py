def changes(bells):
    row = list(range(1, bells + 1))
    yield list(row)
    for step in range(2 * bells if bells > 1 else 0):
        for place in range(step % 2, bells - 1, 2):
            row[place], row[place + 1] = row[place + 1], row[place]
        yield list(row)
