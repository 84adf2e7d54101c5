# requires: numpy
# call: spread([1.0, 3.0])
# expect: 2.0
import numpy as np


def spread(numbers):
    return float(np.var(numbers))
