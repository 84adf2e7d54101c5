# /// expect
# outcome = "wrong-answer"
# fails = ["logits in the thousands"]
# passes = ["teacher and label", "twice the temperature", "the label alone", "three examples", "four classes", "a teacher without*", "a student without*"]
# lines = [12]
# misconception = "exponentials-overflow"
# ///
import numpy as np


def log_softmax(z):
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    n = len(y)
    log_p = log_softmax(teacher / T)
    log_q = log_softmax(student / T)
    divergence = (np.exp(log_p) * (log_p - log_q)).sum(axis=1)
    labels = -log_softmax(student)[np.arange(n), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
