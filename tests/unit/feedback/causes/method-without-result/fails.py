# call: len(A())
# expect: 0


class A:
    def __init__(self):
        self.items = []
    def __len__(self):
        size = len(self.items)
