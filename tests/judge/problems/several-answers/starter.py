def near(number):
    raise NotImplementedError
