# etude: foundations/numbers


def process_numbers(rows):
    """Doubles in place."""
    for row in rows:
        row[0] = row[0] * 2
    return list(rows)
