# /// expect
# outcome = "wrong-answer"
# message = "tensor([3., 4.])"
# ///
def normalise_(x):
    x = x / x.norm()
