"""Tensors where torch is not: how they are made, cross, and are compared and shown."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etude.catalogue.model import CompareMode, Comparison, Tolerance
from etude.judge.cage.packing import Ext, PackError, packb
from etude.judge.cage.tensors import TENSOR
from etude.judge.compare import compare
from etude.judge.rendering import render
from etude.judge.tensors import DTYPES, TensorValue, tensor, torch_names
from etude.judge.verdict import DifferenceKind
from etude.judge.workbench import by_value

STRICT = Comparison()
APPROX = Comparison(CompareMode.APPROX, Tolerance(1e-5, 1e-6))
NAN = float("nan")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 0, 1)])
@pytest.mark.parametrize("requires_grad", [False, True])
def test_what_crosses_comes_back(dtype: str, shape: tuple[int, ...], requires_grad: bool) -> None:
    cells = np.arange(math.prod(shape)).reshape(shape)
    given_ = tensor(cells, dtype, requires_grad=requires_grad)
    back = by_value.decode(by_value.encode([given_, given_]))[1]
    assert (back.dtype, back.shape, back.requires_grad) == (dtype, shape, requires_grad)
    assert np.array_equal(back.array, given_.array)


def test_cells_that_lie_apart_cross_in_order() -> None:
    apart = tensor(np.arange(6.0)).array.reshape(2, 3).T[:, ::-1]
    assert np.array_equal(by_value.decode(by_value.encode(TensorValue(apart, "float64"))).array, apart)


@pytest.mark.parametrize(
    ("number", "bits"),
    [
        (1.0, 0x3F80),
        (-2.5, 0xC020),
        (1 + 2**-8, 0x3F80),  # a tie: to even, down
        (1 + 3 * 2**-8, 0x3F82),  # a tie: to even, up
        (1 + 2**-8 + 2**-20, 0x3F81),
        (3.4e38, 0x7F80),  # too large: infinite
        (math.inf, 0x7F80),
        (-math.inf, 0xFF80),
        (NAN, 0x7FC0),
    ],
)
def test_half_precision_is_rounded_as_torch_rounds(number: float, bits: int) -> None:
    raw = by_value.encode(tensor([number], "bfloat16"))
    assert raw.endswith(bits.to_bytes(2, "little"))


@pytest.mark.parametrize(
    ("data", "dtype"),
    [
        ([1.0], "float32"),
        ([1], "int64"),
        ([True], "bool"),
        ([1j], "complex64"),
        ([], "float32"),
        (2.5, "float32"),
        (np.ones(2), "float64"),
        (np.ones(2, np.float16), "float16"),
        (tensor([1.0], "int8"), "int8"),
    ],
)
def test_a_tensor_has_the_dtype_that_torch_gives_it(data: Any, dtype: str) -> None:
    assert tensor(data).dtype == dtype


def test_case_code_knows_tensors_and_dtypes_of_torch_and_no_more() -> None:
    names = torch_names()
    assert eval("torch.tensor([1], dtype=torch.bfloat16)", names).dtype == "bfloat16"
    with pytest.raises(AttributeError, match="use a driver"):
        eval("torch.softmax(tensor([1.0]), -1)", names)
    with pytest.raises(TypeError, match="no dtype"):
        tensor([1.0], "float1")


def test_numpy_takes_tensors_as_arrays_and_equality_is_refused() -> None:
    given_ = tensor([[1.0, 2.0]])
    assert np.sum(given_, axis=-1).tolist() == [3.0]
    assert np.allclose(given_, [[1.0, 2.0]])
    with pytest.raises(TypeError, match="array_equal"):
        assert given_ == given_


@pytest.mark.parametrize(
    ("got", "expected", "rules", "kind"),
    [
        (tensor([1.0]), tensor([1.0]), STRICT, None),
        (tensor([NAN]), tensor([NAN]), STRICT, None),
        (tensor([1.0]), tensor([1.0 + 1e-6]), APPROX, None),
        (tensor([1.0]), tensor([1.0 + 1e-6]), STRICT, DifferenceKind.VALUE),
        (tensor([1.0]), tensor([1.0], requires_grad=True), STRICT, None),
        (tensor([1.0]), tensor([1]), APPROX, DifferenceKind.DTYPE),
        (tensor([1.0], "bfloat16"), tensor([1.0]), APPROX, DifferenceKind.DTYPE),
        (tensor([1.0]), tensor([1.0], "float64"), Comparison(check_dtype=False), None),
        (tensor([[1.0]]), tensor([1.0]), APPROX, DifferenceKind.SHAPE),
        (tensor([NAN]), tensor([1.0]), APPROX, DifferenceKind.VALUE),
        (np.ones(1, np.float32), tensor([1.0]), APPROX, DifferenceKind.TYPE),
        ([1.0], tensor([1.0]), APPROX, DifferenceKind.TYPE),
        (None, tensor([1.0]), APPROX, DifferenceKind.TYPE),
        (tensor(2.0), 2.0, APPROX, None),
        (2.0, tensor(2.0), APPROX, None),
        (tensor(2.0), 2.0, STRICT, DifferenceKind.TYPE),
        (tensor(2.0), 3.0, APPROX, DifferenceKind.VALUE),
        ({"a": [tensor([1.0])]}, {"a": [tensor([1.0])]}, STRICT, None),
        ({"a": [tensor([1.0])]}, {"a": [tensor([2.0])]}, STRICT, DifferenceKind.VALUE),
    ],
)
def test_tensors_are_compared(
    got: object, expected: object, rules: Comparison, kind: DifferenceKind | None
) -> None:
    found = compare(got, expected, rules)
    assert (found.kind if found else None) is kind


def test_the_first_different_cell_is_named() -> None:
    found = compare([tensor([[1.0, 2.5]])], [tensor([[1.0, 2.0]])], STRICT)
    assert found is not None
    assert (found.path, found.expected, found.got) == ("[0][0, 1]", "2.0", "2.5")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (tensor([1.0, 2.0]), "tensor([1., 2.])"),
        (tensor(0.1), "tensor(0.1)"),
        (tensor([1, 2]), "tensor([1, 2])"),
        (tensor([True]), "tensor([ True])"),
        (tensor([1.0], "bfloat16"), "tensor([1.], dtype=torch.bfloat16)"),
        (tensor([1.0], requires_grad=True), "tensor([1.], requires_grad=True)"),
        (tensor(np.zeros((0, 3))), "tensor of shape (0, 3), dtype=torch.float64"),
        ([tensor([1.0])], "[tensor([1.])]"),
    ],
)
def test_tensors_are_shown(value: object, text: str) -> None:
    assert render(value) == text


NUMBERS = st.integers(-(1 << 63), (1 << 64) - 1)  # larger ones cross in a form of their own
SHAPES = st.one_of(
    st.lists(st.integers(-2, 5), max_size=3), st.just([1 << 62, 4]), NUMBERS, st.just([2.0]), st.none()
)


@given(
    st.one_of(st.sampled_from(DTYPES), st.sampled_from(["object", "O", "<f4", "float8_e5m2"]), NUMBERS),
    SHAPES,
    st.one_of(st.booleans(), NUMBERS, st.none()),
    st.one_of(st.binary(max_size=64), st.text(max_size=8), st.none()),
)
def test_parts_that_do_not_fit_are_refused(name: Any, shape: Any, requires_grad: Any, raw: Any) -> None:
    data = packb(Ext(TENSOR, packb([name, shape, requires_grad, raw], _none)), _none)
    try:
        found = by_value.decode(data)
    except PackError:
        return
    assert (found.dtype, list(found.shape), found.requires_grad) == (name, shape, requires_grad)
    assert by_value.encode(found).endswith(raw) or found.dtype == "bfloat16"


@given(st.binary(max_size=64))
def test_bytes_that_are_no_tensor_are_refused(data: bytes) -> None:
    try:
        found = by_value.decode(packb(Ext(TENSOR, data), _none))
    except PackError:
        return
    assert isinstance(found, TensorValue)


def _none(value: object) -> Ext:
    raise TypeError(type(value).__name__)
