class Counter:
    def press(self):
        raise NotImplementedError
