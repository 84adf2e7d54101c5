class TooLong(ValueError):
    pass


def label(*lines, width=20):
    pass
