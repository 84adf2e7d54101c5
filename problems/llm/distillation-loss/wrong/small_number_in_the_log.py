# /// expect
# outcome = "wrong-answer"
# fails = ["a student without a doubt"]
# passes = ["teacher and label", "twice the temperature", "the label alone", "three examples", "four classes", "logits in*", "a teacher without*"]
# lines = [10, 20, 21]
# misconception = "small-number-in-the-log"
# ///
import numpy as np

TINY = 1e-12


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def kd(student, teacher, y, T, a):
    p, q = softmax(teacher / T), softmax(student / T)
    divergence = np.sum(p * np.log((p + TINY) / (q + TINY)), axis=1)
    labels = -np.log(softmax(student)[np.arange(len(y)), y] + TINY)
    return float(np.mean(a * T**2 * divergence) + np.mean((1 - a) * labels))
