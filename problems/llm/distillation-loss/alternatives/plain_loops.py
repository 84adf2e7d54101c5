"""One example at a time, with the standard library's exact sums."""

import math


def log_probabilities(logits, T):
    largest = max(logits)
    soft = [(logit - largest) / T for logit in logits]
    whole = math.log(math.fsum(map(math.exp, soft)))
    return [each - whole for each in soft]


def kd(student, teacher, y, T, a):
    total = 0.0
    for z, v, label in zip(student.tolist(), teacher.tolist(), y.tolist(), strict=True):
        log_q, log_p = log_probabilities(z, T), log_probabilities(v, T)
        soft = math.fsum(math.exp(p) * (p - q) for p, q in zip(log_p, log_q, strict=True))
        hard = -log_probabilities(z, 1.0)[label]
        total += a * T**2 * soft + (1 - a) * hard
    return total / len(y)
