"""How the loss answers to small moves of the student's logits, by numeric differentiation."""

import numpy as np
import pytest
from solution import kd

STEP = 1e-4


def setting(seed, n=3, c=4):
    """Logits of student and teacher, and labels."""
    rng = np.random.default_rng(seed)
    return rng.normal(0.0, 1.0, (n, c)), rng.normal(0.0, 1.0, (n, c)), rng.integers(0, c, n)


def gradient(student, teacher, y, T, a):
    """Central differences, logit by logit."""
    found = np.empty_like(student)
    for place in np.ndindex(student.shape):
        up, down = student.copy(), student.copy()
        up[place] += STEP
        down[place] -= STEP
        found[place] = (kd(up, teacher, y, T, a) - kd(down, teacher, y, T, a)) / (2 * STEP)
    return found


def test_the_gradient_of_the_labels_is_probability_minus_one_hot():
    student, teacher, y = setting(1)
    q = np.exp(student) / np.exp(student).sum(axis=1, keepdims=True)
    expected = (q - np.eye(4)[y]) / len(y)
    np.testing.assert_allclose(gradient(student, teacher, y, 3.0, 0.0), expected, atol=1e-6)


@pytest.mark.parametrize("T", [1.0, 4.0])
def test_the_gradient_of_the_teacher_is_the_difference_of_the_soft_answers(T):
    student, teacher, y = setting(2)
    q = np.exp(student / T) / np.exp(student / T).sum(axis=1, keepdims=True)
    p = np.exp(teacher / T) / np.exp(teacher / T).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(gradient(student, teacher, y, T, 1.0), T * (q - p) / len(y), atol=1e-6)


def test_the_size_of_the_gradient_does_not_depend_on_a_high_temperature():
    student, teacher, y = setting(3)
    warm, hot = (np.linalg.norm(gradient(student, teacher, y, T, 1.0)) for T in (10.0, 40.0))
    assert hot == pytest.approx(warm, rel=0.1)
