"""Names of the solution that tests imported before there was a submission."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from etude.judge.learner_errors import MissingName
from etude.judge.proxies import Remote, RemoteClass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from etude.judge.link import Link

__all__ = ["AbsentConstant", "LateName"]


class LateName:
    """`solution.<name>`: bound when it is used, since tests are collected before any submission exists."""

    def __init__(self, name: str, current: Callable[[], Link]) -> None:
        self.__name__ = name
        self._current = current

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call what the submission calls so."""
        return self._current().call(self.__name__, args, kwargs).value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in ("__doc__", "__wrapped__"):
            raise AttributeError(name)
        return getattr(self._current().get(0, self.__name__), name)

    def __getitem__(self, key: Any) -> Any:
        return self._itself()[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._itself())

    def __len__(self) -> int:
        return len(self._itself())

    def __bool__(self) -> bool:
        return True  # a class or function; asking a class for its length would need one

    def __contains__(self, item: object) -> bool:
        return item in self._itself()

    def _itself(self) -> Any:
        """The class that the submission calls so, whose own class may give it items: an enumeration's."""
        return self._current().get(0, self.__name__)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("__name__", "_current"):
            object.__setattr__(self, name, value)
        else:
            self._current().set(self._itself()._handle, name, value)

    def __instancecheck__(self, other: object) -> bool:
        return (
            isinstance(other, Remote) and not isinstance(other, RemoteClass) and self.__name__ in other._names
        )

    def __subclasscheck__(self, other: object) -> bool:
        if isinstance(other, RemoteClass):
            return self.__name__ in other._names
        loaded = self._current().load()
        kind = loaded.names.get(other.__name__, []) if isinstance(other, LateName) else []
        return kind[:1] == ["class"] and self.__name__ in kind[2]

    def __repr__(self) -> str:
        return f"<solution.{self.__name__}>"


# The submission's own: without this, the text above would be that of each of its functions.
LateName.__doc__ = property(lambda self: LateName.__getattr__(self, "__doc__"))  # type: ignore[assignment]


class AbsentConstant:
    """A constant that a test file imported and the submission does not define: using it says so."""

    def __init__(self, name: str) -> None:
        self._name = name

    __hash__ = object.__hash__

    def _missing(self, *_: Any, **__: Any) -> Any:
        raise MissingName(self._name)


_OPERATIONS = """
    bool iter len getitem contains call neg pos abs invert int float index round str format getattr
    eq ne lt le gt ge add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand ror rxor
"""
for _name in _OPERATIONS.split():
    setattr(AbsentConstant, f"__{_name}__", AbsentConstant._missing)
