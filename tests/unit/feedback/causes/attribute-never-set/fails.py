# call: A().f()
# expect: 1


class A:
    def f(self):
        self.count += 1
        return self.count
