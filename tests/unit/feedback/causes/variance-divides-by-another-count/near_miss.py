# requires: numpy
# call: spread([1.0, 3.0, 5.0])
# expect: 5.333333333333333
import numpy as np


def spread(numbers):
    return float(np.var(numbers)) * 0.75 * 2
