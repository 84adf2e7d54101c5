class Point:
    def __init__(self, x, y):
        pass


ORIGIN = None
