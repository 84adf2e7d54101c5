# call: len(A())
# expect: 0


class A:
    def __len__(self):
        return len(self)
