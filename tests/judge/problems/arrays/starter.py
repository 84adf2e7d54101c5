def scale(array, factor):
    raise NotImplementedError
