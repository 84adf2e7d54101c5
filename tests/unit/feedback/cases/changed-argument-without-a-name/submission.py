import numpy as np


def normalise(batch, scale):
    batch -= batch.mean(axis=0)
    return batch * scale
