def double_all(values):
    raise NotImplementedError
