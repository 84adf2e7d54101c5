class Tally:
    def __init__(self, start):
        self._sum = start

    def add(self, number):
        self._sum += number

    def total(self):
        return self._sum
