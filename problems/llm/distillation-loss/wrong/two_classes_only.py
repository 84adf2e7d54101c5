# /// expect
# outcome = "wrong-answer"
# fails = ["four classes"]
# passes = ["teacher and label", "twice the temperature", "the label alone", "three examples", "logits in*", "a teacher without*", "a student without*"]
# lines = [20, 22]
# misconception = "two-classes-only"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    log_p = log_softmax(teacher / T)
    log_q = log_softmax(student / T)
    divergence = np.exp(log_p[:, 0]) * (log_p[:, 0] - log_q[:, 0])
    divergence = divergence + np.exp(log_p[:, 1]) * (log_p[:, 1] - log_q[:, 1])
    log_one = log_softmax(student)
    labels = np.where(y == 1, -log_one[:, 1], -log_one[:, 0])
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
