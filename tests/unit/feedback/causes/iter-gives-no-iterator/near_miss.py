# call: list(A())
# expect: [1]


class A:
    def __iter__(self):
        return iter([2])
