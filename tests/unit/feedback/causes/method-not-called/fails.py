# call: A().f()
# expect: 'room'


class A:
    def full(self):
        return False
    def f(self):
        if self.full:
            return "full"
        return "room"
