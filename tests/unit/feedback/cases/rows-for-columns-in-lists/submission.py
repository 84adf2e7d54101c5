def turned(rows):
    return [list(row) for row in rows]
