def square(number):
    raise NotImplementedError
