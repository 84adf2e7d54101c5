# /// expect
# outcome = "wrong-answer"
# failing = ["nothing is taken"]
# ///
class Counter:
    def __init__(self):
        self.pressed = 0

    def press(self, *_):
        self.pressed += 1
        return self.pressed
