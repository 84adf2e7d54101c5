def middle(numbers, key=None):
    values = sorted(numbers if key is None else map(key, numbers))
    half = len(values) // 2
    return float(values[half]) if len(values) % 2 else (values[half - 1] + values[half]) / 2
