def countdown(start):
    raise NotImplementedError
