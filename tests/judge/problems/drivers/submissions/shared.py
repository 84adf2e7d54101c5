# /// expect
# outcome = "wrong-answer"
# failing = ["another each time"]
# ///
class Counter:
    def __init__(self):
        Counter.pressed = 0

    def press(self):
        Counter.pressed += 1
        return Counter.pressed
