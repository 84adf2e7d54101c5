# /// expect
# outcome = "runtime-error"
# fails = ["three examples"]
# passes = ["teacher and label", "twice the temperature", "the label alone", "four classes"]
# lines = [12, 13]
# misconception = "axis-lost"
# ///
import numpy as np


def log_softmax(z):
    shifted = z - z.max(axis=1)
    return shifted - np.log(np.exp(shifted).sum(axis=1))


def kd(student, teacher, y, T, a):
    log_p, log_q = log_softmax(teacher / T), log_softmax(student / T)
    divergence = (np.exp(log_p) * (log_p - log_q)).sum(axis=1)
    labels = -log_softmax(student)[np.arange(len(y)), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
