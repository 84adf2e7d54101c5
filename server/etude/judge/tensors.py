"""Torch's tensors as the judge sees them: arrays with a dtype of torch's. Torch itself is not needed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from etude.judge.cage.packing import Ext, PackError
from etude.judge.cage.tensors import TENSOR

if TYPE_CHECKING:
    from etude.judge.cage.values import Codec

__all__ = ["DTYPES", "TensorValue", "TensorValues", "tensor", "torch_names"]

DTYPES = (
    *("float64", "float32", "float16", "bfloat16", "complex128", "complex64", "bool"),
    *("int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8"),
)
# What torch makes of Python's own numbers, by numpy's kind of them.
_USUAL = {"f": "float32", "i": "int64", "b": "bool", "c": "complex64", "u": "int64"}
_BFLOAT16 = "bfloat16"


@dataclass(frozen=True, slots=True, eq=False)
class TensorValue:  # noqa: PLW1641  # its cells may change
    """A tensor.

    Attributes:
        array: its cells; those of a bfloat16 tensor as float32, which holds each of them exactly.
        dtype: the name that torch has for it, without `torch.`.
    """

    array: Any
    dtype: str
    requires_grad: bool = False

    @property
    def shape(self) -> tuple[int, ...]:
        """The lengths of its dimensions."""
        return tuple(self.array.shape)

    def numpy(self) -> Any:
        """Its cells."""
        return self.array

    def tolist(self) -> Any:
        """Its cells as lists in lists; a number for a tensor without dimensions."""
        return self.array.tolist()

    def item(self) -> Any:
        """Its only cell."""
        return self.array.item()

    def __len__(self) -> int:
        return len(self.array)

    def __float__(self) -> float:
        return float(self.array)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        import numpy as np

        return np.array(self.array, dtype=dtype, copy=copy)

    def __eq__(self, other: object) -> bool:
        # Neither True nor False would be what somebody who knows torch expects.
        raise TypeError("compare tensors with numpy: np.array_equal(one, other)")

    def __bool__(self) -> bool:
        return bool(self.array)


def tensor(data: Any, dtype: str | None = None, *, requires_grad: bool = False) -> TensorValue:
    """A tensor of numbers, nested lists or an array, with the dtype that `torch.tensor` would give it.

    Raises:
        TypeError: there is no such dtype.
    """
    import numpy as np

    given = isinstance(data, np.ndarray | np.generic)
    if isinstance(data, TensorValue):
        name = dtype or data.dtype
    else:
        found = np.asarray(data)
        usual = "float32" if not found.size and not given else _USUAL.get(found.dtype.kind, "")
        name = dtype or (str(found.dtype) if given else usual)
    name = name.removeprefix("torch.")
    if name not in DTYPES:
        raise TypeError(f"torch has no dtype {name!r}")
    array = np.array(data, dtype="float32" if name == _BFLOAT16 else name)
    if name == _BFLOAT16:
        array = _from_bits(_to_bits(array)).reshape(array.shape)  # rounded as torch rounds
    return TensorValue(array, name, requires_grad)


class _Torch:
    """What cases can say of torch: `torch.tensor` and the names of dtypes."""

    tensor = staticmethod(tensor)

    def __getattr__(self, name: str) -> str:
        if name in DTYPES:
            return name
        raise AttributeError(f"cases know of torch only `tensor` and dtypes, not {name!r}; use a driver")


def torch_names() -> dict[str, Any]:
    """The names that cases of a torch problem may use."""
    return {"torch": _Torch(), "tensor": tensor}


class TensorValues:
    """Reads and writes tensors where torch is not."""

    def write(self, codec: Codec, value: Any) -> Ext | None:
        """A tensor; None for anything else."""
        if type(value) is not TensorValue:
            return None
        array = value.array
        raw = _to_bits(array).tobytes() if value.dtype == _BFLOAT16 else array.tobytes()
        return Ext(TENSOR, codec.encode([value.dtype, list(value.shape), value.requires_grad, raw]))

    def read(self, codec: Codec, data: bytes) -> TensorValue:
        """A tensor from the cage: whatever does not fit together is refused.

        Raises:
            PackError: the parts are not those of a tensor.
        """
        import numpy as np

        name, shape, requires_grad, raw = codec.decode(data)
        if name not in DTYPES or type(requires_grad) is not bool or type(raw) is not bytes:
            raise PackError("no tensor")
        if type(shape) is not list or not all(type(side) is int and side >= 0 for side in shape):
            raise PackError("no shape")
        dtype = np.dtype("uint16" if name == _BFLOAT16 else name)
        if math.prod(shape) * dtype.itemsize != len(raw):
            raise PackError("a tensor with too few or too many cells")
        array = np.frombuffer(bytearray(raw), dtype)
        if name == _BFLOAT16:
            array = _from_bits(array)
        return TensorValue(array.reshape(shape), name, requires_grad)


def _to_bits(array: Any) -> Any:
    """The upper half of each float32, rounded to the nearest, to even at a tie."""
    import numpy as np

    bits = np.ascontiguousarray(array, np.float32).reshape(-1).view(np.uint32)
    rounded = (bits.astype(np.uint64) + 0x7FFF + ((bits >> 16) & 1)) >> 16
    return np.where(np.isnan(array).reshape(-1), 0x7FC0, rounded).astype(np.uint16)


def _from_bits(bits: Any) -> Any:
    import numpy as np

    return (bits.astype(np.uint32) << 16).view(np.float32)
