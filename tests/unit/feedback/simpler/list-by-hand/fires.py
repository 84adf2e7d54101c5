# lines: 3, 10
def doubled(items):
    result = []
    for item in items:
        result.append(2 * item)
    return result


def positive(rows):
    kept = []
    for row, weight in rows:
        if weight > 0:
            kept.append(row)
    return kept
