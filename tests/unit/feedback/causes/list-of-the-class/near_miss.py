# call: a = A(1)
# call: A(2).items
# expect: [2]


class A:
    names = []
    def __init__(self, n):
        self.items = [n, n]
