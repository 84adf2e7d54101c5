# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "twice the temperature", "a teacher without*"]
# passes = ["the label alone"]
# lines = [19]
# misconception = "divergence-reversed"
# ///
import numpy as np


def log_probabilities(logits, T=1.0):
    scaled = logits / T
    scaled = scaled - np.max(scaled, axis=1, keepdims=True)
    return scaled - np.log(np.sum(np.exp(scaled), axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    s, t = log_probabilities(student, T), log_probabilities(teacher, T)
    kl = np.sum(np.exp(s) * (s - t), axis=1)
    ce = -log_probabilities(student)[range(len(y)), y]
    return float(np.mean(a * T**2 * kl + (1 - a) * ce))
