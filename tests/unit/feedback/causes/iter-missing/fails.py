# call: list(A())
# expect: [1]


class A:
    def __next__(self):
        raise StopIteration
