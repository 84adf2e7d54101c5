# call: A().f()
# expect: 0


class A:
    def __init__(self):
        self.things = []
    def f(self):
        return len(self.zeros)
