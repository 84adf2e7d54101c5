# /// expect
# outcome = "wrong-answer"
# fails = ["perfect predictions", "moves in opposite directions"]
# passes = ["moving for free", "not moved at all", "no weights"]
# lines = [17]
# misconception = "square-of-each"
# ///
import numpy as np


def squared_length(v):
    return float(np.dot(v, v))


def finetune_loss(y, y_hat, w, w0, lam):
    mse = squared_length(y - y_hat) / len(y)
    distance = abs(squared_length(w) - squared_length(w0))
    return mse + lam * distance
