# call: B().f()
# expect: 1


class A:
    def __init__(self):
        self.n = 1
class B(A):
    def __init__(self):
        self.m = 2
    def f(self):
        return self.n
