# call: A().f()
# expect: 1


class A:
    def size(self):
        return None
    def f(self):
        return self.size() + 1
