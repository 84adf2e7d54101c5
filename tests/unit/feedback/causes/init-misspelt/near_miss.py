# call: A(1).n
# expect: 1


class A:
    def setup(self, n):
        self.n = n
