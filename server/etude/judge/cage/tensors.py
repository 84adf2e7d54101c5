"""Torch's tensors in the cage: what crosses of them, and how they are made from what crossed.

A tensor crosses as its dtype's name, its shape, whether it wants a gradient, and its cells in C order.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .packing import Ext, PackError

if TYPE_CHECKING:
    from .values import Codec

__all__ = ["TENSOR", "TorchTensors", "torch_tensors"]

TENSOR = 60

_DTYPES = (
    *("float64", "float32", "float16", "bfloat16", "complex128", "complex64", "bool"),
    *("int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8"),
)


class TorchTensors:
    """Reads and writes tensors where torch is."""

    def __init__(self, torch: Any) -> None:
        self._torch = torch
        # By identity: a class of the submission decides itself what it equals and how it is hashed.
        self._kinds = {id(torch.Tensor), id(torch.nn.Parameter)}
        self._tuples = {id(each) for each in vars(torch.return_types).values()} | {id(torch.Size)}
        self._dtypes = {name: getattr(torch, name) for name in _DTYPES if hasattr(torch, name)}
        self._names = {dtype: name for name, dtype in self._dtypes.items()}

    def write(self, codec: Codec, value: Any) -> Ext | None:
        """A tensor, or one of torch's own tuples; None for anything else, such as a sparse tensor."""
        kind = id(type(value))
        if kind in self._tuples:
            return codec.tuple_of(list(value))
        if kind not in self._kinds or value.dtype not in self._names:
            return None
        if value.layout is not self._torch.strided or value.device.type != "cpu":
            return None
        plain = value.detach().resolve_conj().resolve_neg().contiguous().reshape(-1)
        raw = plain.view(self._torch.uint8).numpy().tobytes()
        parts = [self._names[value.dtype], list(value.shape), value.requires_grad, raw]
        return Ext(TENSOR, codec.encode(parts))

    def read(self, codec: Codec, data: bytes) -> Any:
        """The tensor, with memory of its own."""
        name, shape, requires_grad, raw = codec.decode(data)
        dtype = self._dtypes.get(name)
        if dtype is None:
            raise PackError(f"no dtype {name!r}")
        if not raw:
            return self._torch.empty(shape, dtype=dtype, requires_grad=requires_grad)
        made = self._torch.frombuffer(bytearray(raw), dtype=dtype).reshape(shape).clone()
        return made.requires_grad_() if requires_grad else made


def torch_tensors() -> TorchTensors | None:
    """For this process; None where torch is not loaded."""
    torch = sys.modules.get("torch")
    return TorchTensors(torch) if torch is not None else None
