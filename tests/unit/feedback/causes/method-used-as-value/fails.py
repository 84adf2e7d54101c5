# call: A().f()
# expect: 1


class A:
    def size(self):
        return 0
    def f(self):
        return self.size + 1
