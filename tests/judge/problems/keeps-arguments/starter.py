def total(values):
    raise NotImplementedError
