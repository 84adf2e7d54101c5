def rescale(values):
    return values - values.mean()
