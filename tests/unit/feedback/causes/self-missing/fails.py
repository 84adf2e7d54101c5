# call: A().f(1)
# expect: 1


class A:
    def f(n):
        return n
