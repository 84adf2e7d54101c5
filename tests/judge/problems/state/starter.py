def remember(thing):
    raise NotImplementedError
