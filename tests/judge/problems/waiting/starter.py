def fetch(value):
    raise NotImplementedError
