class GateError(Exception):
    pass


class Lock:
    def __init__(self):
        pass
