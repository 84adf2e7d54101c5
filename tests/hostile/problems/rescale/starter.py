def rescale(values):
    raise NotImplementedError
