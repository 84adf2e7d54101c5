# /// expect
# outcome = "wrong-answer"
# fails = ["twice the temperature"]
# passes = ["teacher and label", "the label alone", "three examples", "four classes", "logits in*"]
# lines = [22]
# misconception = "square-of-t-missing"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    n = len(y)
    log_p = log_softmax(teacher / T)
    log_q = log_softmax(student / T)
    divergence = (np.exp(log_p) * (log_p - log_q)).sum(axis=1)
    labels = -log_softmax(student)[np.arange(n), y]
    return float(a * divergence.mean() + (1 - a) * labels.mean())
