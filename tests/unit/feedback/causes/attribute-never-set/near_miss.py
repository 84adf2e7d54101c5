# call: A().f([1])
# expect: 1


class A:
    def f(self, items):
        return items.first
