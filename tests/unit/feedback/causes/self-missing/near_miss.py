# call: A().f(1, 2)
# expect: 1


class A:
    def f(self, n):
        return n
