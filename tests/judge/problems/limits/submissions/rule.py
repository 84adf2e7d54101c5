# /// expect
# outcome = "rule-broken"
# passed = 7
# message = "Plain numbers are enough."
# ///
import math as numpy_like

try:
    import numpy
except ImportError:
    numpy = None


def square(number):
    return number * number
