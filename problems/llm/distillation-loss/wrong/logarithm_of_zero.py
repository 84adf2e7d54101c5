# /// expect
# outcome = "wrong-answer"
# fails = ["a teacher without a doubt"]
# passes = ["teacher and label", "twice the temperature", "the label alone", "three examples", "four classes", "logits in*", "a student without*"]
# lines = [22, 24]
# misconception = "logarithm-of-zero"
# ///
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    p = softmax(teacher / T)
    log_q = log_softmax(student / T)
    divergence = np.sum(p * (np.log(p) - log_q), axis=1)
    labels = -log_softmax(student)[np.arange(len(y)), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
