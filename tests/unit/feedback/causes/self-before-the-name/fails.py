# call: A().f()
# expect: 1


class A:
    def __init__(self):
        self.head = 1
    def f(self):
        return head
