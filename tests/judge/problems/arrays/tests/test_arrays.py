import numpy as np
import pytest
from solution import every_second, ones, ragged, scale


def test_numpy_testing():
    np.testing.assert_allclose(scale(np.linspace(0, 1, 5), 2), np.linspace(0, 2, 5))
    assert ones((2, 3)).shape == (2, 3)
    assert ones(2).dtype == np.float64


@pytest.mark.parametrize("dtype", ["float32", "float16", "int8", "complex64"])
def test_types_are_kept(dtype):
    assert scale(np.ones(2, dtype), np.array(2, dtype)).dtype == dtype


def test_image():
    image = np.zeros((64, 64, 3), np.uint8)
    assert every_second(image).shape == (32, 64, 3)


def test_transposed():
    matrix = np.arange(6).reshape(2, 3).T
    assert (scale(matrix, 2) == matrix * 2).all()


def test_ragged():
    assert ragged([[1], [2, 3]]).tolist() == [[1], [2, 3]]
