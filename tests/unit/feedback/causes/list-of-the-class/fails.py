# call: a = A(1)
# call: A(2).items
# expect: [2]


class A:
    items = []
    def __init__(self, n):
        self.items.append(n)
