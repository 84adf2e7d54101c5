class Money:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n is other

    def __contains__(self, n):
        return False
