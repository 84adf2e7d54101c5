# call: A().f()
# expect: 1


class A:
    def __init__(self):
        self.count = 0
    def f(self):
        self.step()
        return self.count
    def step(self):
        count = self.count + 1
