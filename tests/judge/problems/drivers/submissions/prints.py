# /// expect
# outcome = "accepted"
# ///
class Counter:
    def __init__(self):
        self.pressed = 0

    def press(self):
        print("pressed" if not self.pressed else "", end="")
        self.pressed += 1
        return self.pressed
