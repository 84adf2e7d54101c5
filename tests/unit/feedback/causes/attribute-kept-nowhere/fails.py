# call: A().f()
# expect: 0


class A:
    def __init__(self):
        items = []
    def f(self):
        return len(self.items)
