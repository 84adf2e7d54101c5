def two():
    raise NotImplementedError
