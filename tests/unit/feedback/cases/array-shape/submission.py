import numpy as np


def centre(x):
    return (x - x.mean(axis=1, keepdims=True)).T
