# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "twice the temperature"]
# passes = ["the label alone"]
# lines = [18, 19]
# misconception = "teacher-as-a-label"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    rows = np.arange(len(y))
    favourite = teacher.argmax(axis=1)
    soft = -log_softmax(student / T)[rows, favourite]
    hard = -log_softmax(student)[rows, y]
    return float(a * T**2 * soft.mean() + (1 - a) * hard.mean())
