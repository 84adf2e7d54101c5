# call: B().f()
# expect: 1


class A:
    def __init__(self):
        self.n = 1
class B(A):
    def __init__(self):
        super().__init__()
    def f(self):
        return self.width
