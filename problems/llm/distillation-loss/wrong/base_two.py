# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "the label alone", "a teacher without*"]
# lines = [18]
# misconception = "logarithm-to-base-two"
# ///
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def log_softmax(z):
    shifted = z - z.max(axis=1, keepdims=True)
    total = np.exp(shifted).sum(axis=1, keepdims=True)
    return shifted / np.log(2) - np.log2(total)


def kd(student, teacher, y, T, a):
    log_p, log_q = log_softmax(teacher / T), log_softmax(student / T)
    kl = np.sum(softmax(teacher / T) * (log_p - log_q), axis=1)
    ce = -log_softmax(student)[np.arange(len(y)), y]
    return float(a * T**2 * kl.mean() + (1 - a) * ce.mean())
