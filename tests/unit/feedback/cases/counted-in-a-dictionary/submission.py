def tally(items):
    """Counts."""
    counts = {}
    for item in items:
        counts.setdefault(item, 1)
        counts[item] += 1
    return counts
