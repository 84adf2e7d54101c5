import numpy as np


def normalised(x):
    return (x - x.mean()) / (x.std() + 1e-3)
