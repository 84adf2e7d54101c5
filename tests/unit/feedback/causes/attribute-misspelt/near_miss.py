# call: A().f()
# expect: 1


class A:
    def __init__(self):
        self.max_size = 1
    def f(self):
        return self.weight
