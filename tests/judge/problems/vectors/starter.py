class Vector:
    def __init__(self):
        raise NotImplementedError
