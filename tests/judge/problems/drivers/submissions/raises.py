# /// expect
# outcome = "runtime-error"
# message = "KeyError: 'stuck'"
# ///
class Counter:
    def __init__(self):
        self.pressed = 0

    def press(self):
        self.pressed += 1
        raise KeyError("stuck")
