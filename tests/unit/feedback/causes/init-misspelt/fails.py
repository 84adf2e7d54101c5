# call: A(1).n
# expect: 1


class A:
    def __int__(self, n):
        self.n = n
