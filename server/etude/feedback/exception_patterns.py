"""The texts of Python's exceptions, by type: which sentence of the messages each one calls for.

Named groups become facts of the sentence. Of a type's patterns the first that is found counts.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["LIVES_IN", "MODULES", "PATTERNS", "SAME_MEANING", "SYNTAX"]

_EXCEPTIONS: Final = {
    # No exception, but what the judge says of a program that is gone.
    "Ended": (
        (r"^exit (?P<number>\d+)$", "ended_exit"),
        (r"^signal (?P<number>6)$", "ended_abort"),
        (r"^signal (?P<number>4|7|8|11)$", "ended_crash"),
        (r"^signal (?P<number>9)$", "ended_killed"),
        (r"^signal (?P<number>\d+)$", "ended_signal"),
        (r"^closed$", "ended_closed"),
    ),
    "IndexError": (
        (r"pop from (?:an )?empty", "index_pop"),
        (r"index -?\d+ is out of bounds for axis (?P<axis>\d+) with size (?P<size>\d+)", "index_array"),
        (r"too many indices for array", "index_axes"),
        (r"boolean index did not match", "index_mask"),
        (r"^only integers, slices|arrays used as indices must be", "index_kind"),
        (r"shape mismatch: indexing arrays", "broadcast"),
        (r"assignment index", "index_assign"),
        (r"^list", "index_list"),
        (r"^tuple", "index_tuple"),
        (r"^string", "index_string"),
        ("", "index"),
    ),
    "KeyError": ((r"(?P<wanted>.+)", "key"),),
    "UnboundLocalError": ((r"variable '(?P<name>\w+)'", "unbound"),),
    "NameError": (
        (r"free variable '(?P<name>\w+)'", "unbound"),
        (r"name '(?P<name>\w+)'", "name"),
    ),
    "TypeError": (
        (r"'NoneType' object is not subscriptable", "none_subscript"),
        (r"'NoneType' object is not (?:iterable|an iterator)|non-iterable NoneType", "none_iterate"),
        (r"'NoneType' object is not callable", "none_call"),
        (r"unsupported operand .*'NoneType'|not supported between .*'NoneType'", "none_operand"),
        (r"of empty (?:iterable|sequence)", "reduce_empty"),
        (r"object of type '(?P<kind>map|filter|zip|generator)' has no len", "lazy_length"),
        (
            r"'(?P<kind>map|filter|zip|generator|reversed|enumerate|dict_\w+)' object is not subscr",
            "lazy_subscript",
        ),
        (r"'(?P<kind>[\w.]+)' object is not callable", "not_callable_value"),
        (r"'(?P<kind>[\w.]+)' object is not (?:iterable|an iterator)", "not_iterable"),
        (r"cannot unpack non-iterable (?P<kind>[\w.]+) object", "not_iterable"),
        (r"'(?P<kind>[\w.]+)' object is not subscriptable", "not_subscriptable"),
        (
            r"unsupported operand type\(s\) for (?P<operator>.+?): '(?P<left>.+?)' and '(?P<right>.+?)'",
            "operand",
        ),
        (
            r"^'(?P<operator>.+?)' not supported between instances of '(?P<left>.+?)' and '(?P<right>.+?)'",
            "compare",
        ),
        (r"can only concatenate str|must be str, not", "concatenate_str"),
        (r"can only concatenate list", "concatenate_list"),
        (r"takes 0 positional arguments but 1 was given", "self_missing"),
        (r"missing \d+ required", "arguments_missing"),
        (r"expected (?:at least )?\d+ arguments?, got|takes (?:exactly|at least) ", "arguments_number"),
        (r"takes no arguments", "arguments_none"),
        (r"got multiple values for argument '(?P<name>\w+)'", "arguments_twice"),
        (r"iter\(\) returned non-iterator of type '(?P<kind>[\w.]+)'", "non_iterator"),
        (r"'NoneType' object cannot be interpreted as an integer", "none_operand"),
        (r"'(?P<kind>[\w.]+)' object cannot be interpreted as an integer", "whole_number"),
        (r"__(?P<name>\w+)__ (?:method )?(?:should return|returned non)", "special_result"),
        (r"sequence item \d+: expected str instance, (?P<kind>\w+) found", "join_texts"),
        (r"slice indices must be integers", "slice_whole"),
        (r"can't multiply sequence by non-int", "times_sequence"),
        (r"must be real number, not (?P<kind>[\w.]+)", "real_number"),
        (r"bad operand type for (?:unary |abs\(\))", "sign_operand"),
        (r"argument .*must be a string.*not '(?P<kind>\w+)'", "number_of"),
        (r"object of type '(?P<kind>[\w.]+)' has no len", "no_length"),
        (r"argument of type '(?P<kind>[\w.]+)' is not", "not_in"),
        (r"exceptions must derive from BaseException", "raise_what"),
        (r"takes .*positional arguments? but|expected at most", "arguments_many"),
        (r"unexpected keyword argument", "arguments_keyword"),
        (r"only (?:0-dimensional|length-1|size-1) arrays can be converted", "array_to_number"),
        (r"Cannot interpret '.*' as a data type", "shape_in_brackets"),
        (r"only integer scalar arrays can be converted", "index_kind"),
        (r"Cannot cast array data from dtype\('(?P<got>\w+)'\) to dtype\('(?P<kind>\w+)'\)", "cast_data"),
        (r"[Bb]oolean (?:subtract|negative)", "truths_subtracted"),
        (
            r"ufunc '(?P<name>\w+)' not supported for the input types|loop of ufunc does not support",
            "ufunc_kind",
        ),
        (r"'(?P<kind>[\w.]+)' object is not reversible", "not_reversible"),
        (r"type (?P<kind>[\w.]+) doesn't define __(?P<name>\w+)__ method", "no_such_method"),
        (r"can only join an iterable", "join_what"),
        (r"unhashable type: '(?P<kind>[\w.]+)'", "unhashable"),
        (r"'(?P<kind>[\w.]+)' object does not support item (?:assignment|deletion)", "item_assignment"),
        (r"(?P<kind>list|tuple|string|str) (?:indices|index) must be integers", "indices"),
    ),
    "UFuncTypeError": (
        (r"Cannot cast ufunc .* output from dtype\('(?P<got>\w+)'\) to dtype\('(?P<kind>\w+)'\)", "cast"),
    ),
    "ZeroDivisionError": (("", "division"),),
    "AttributeError": (
        (r"'NoneType' object has no attribute '(?P<name>\w+)'", "none_attribute"),
        (r"property '(?P<name>\w+)' .*has no setter|can't set attribute", "attribute_read_only"),
        (r"module '(?P<kind>[\w.]+)' has no attribute '(?P<name>\w+)'", "attribute_module"),
        (r"'(?P<kind>[\w.]+)' object has no attribute '(?P<name>\w+)'", "attribute"),
        (r"type object '(?P<kind>[\w.]+)' has no attribute '(?P<name>\w+)'", "attribute"),
    ),
    "RecursionError": (("", "recursion"),),
    "ValueError": (
        (r"not enough values to unpack .*got (?P<count>\d+)", "unpack_few"),
        (r"too many values to unpack \(expected (?P<count>\d+)", "unpack_many"),
        (r"invalid literal for int|could not convert string to float", "number_text"),
        (r"(?:max|min)\(\).*empty|zero-size array to reduction", "empty_extreme"),
        (r"not in (?:list|tuple|deque)|substring not found", "not_in_list"),
        (r"math domain error|expected a (?:nonnegative|positive) input", "math_domain"),
        (r"broadcast", "broadcast"),
        (r"not aligned|matmul:.*mismatch", "matmul"),
        (r"mismatch in its core dimension", "core_sizes"),
        (r"need at least one array", "no_arrays"),
        (r"all the input array", "joined_sizes"),
        (r"axes don't match|repeated axis", "axes_named"),
        (r"negative dimensions", "size_negative"),
        (r"cannot convert float (?:NaN|infinity)", "no_whole_number"),
        (r"cannot select an axis to squeeze", "squeeze"),
        (r"equal division", "split_evenly"),
        (r"zip\(\) argument \d+ is (?:shorter|longer)", "zip_lengths"),
        (r"negative shift count", "shift_negative"),
        (r"attempt to assign (?:sequence|bytes) of size", "slice_assigned"),
        (r"empty range|arg not in range", "out_of_range"),
        (r"truth value of an? (?:array|empty array)", "truth_array"),
        (r"cannot reshape", "reshape"),
        (r"range\(\) arg 3 must not be zero|slice step cannot be zero", "step_zero"),
        (r"axis -?\d+ is out of bounds", "axis_missing"),
        (r"[Ii]ntegers to negative integer powers", "integer_power"),
        (r"__len__\(\) should return >= 0", "length_negative"),
        (r"empty separator", "empty_separator"),
        (r"must (?:all )?have (?:the )?same|must match exactly|Incompatible shapes", "broadcast"),
        (r"inhomogeneous|array element with a sequence", "ragged"),
    ),
    "RuntimeError": (
        (r"size of tensor \w+ .*must match", "broadcast"),
        (r"shapes cannot be multiplied|size mismatch, got", "matmul"),
        (r"same dtype|expected scalar type", "tensor_kinds"),
        (r"shape '.*' is invalid for input of size", "reshape"),
        (r"requires grad is being used in an in-place", "leaf_in_place"),
        (r"Can't call numpy\(\) on Tensor that requires grad", "tensor_detached"),
        (r"does not require grad", "no_gradient"),
        (r"backward through the graph a second time", "backward_twice"),
        (r"generator already executing", "generator_busy"),
        (r"generator raised StopIteration", "stop_generator"),
        (r"changed (?:size|keys) during iteration|mutated during iteration", "size_changed"),
    ),
    "StopIteration": (("", "stop"),),
    "OverflowError": ((r"cannot convert float infinity", "no_whole_number"), ("", "overflow")),
    "FloatingPointError": (
        (r"divide by zero", "float_division"),
        (r"^invalid value", "float_invalid"),
        (r"^underflow", "float_underflow"),
        ("", "float_overflow"),
    ),
    "LookupError": ((".", "lookup"),),
    "NotImplementedError": (("", "not_implemented"),),
    "AxisError": (("", "axis_missing"),),
    "UnicodeError": (("", "encoding"),),
    "MemoryError": (("", "too_large"),),
    "AssertionError": (("", "assertion"),),
    "ImportError": ((r"cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'", "import_name"),),
    "SystemExit": (("", "exit"),),
    "LinAlgError": (
        (r"[Ss]ingular", "singular"),
        (r"must be square|at least two-dimensional|dimensional array given", "square"),
        (r"[Pp]ositive definite", "positive_definite"),
        ("", "linear_algebra"),
    ),
    "StopAsyncIteration": (("", "stop"),),
    "EOFError": (("", "nothing_to_read"),),
    "OSError": (("", "outside"),),
}
PATTERNS: Final = {
    kind: tuple((re.compile(pattern), key) for pattern, key in patterns)
    for kind, patterns in _EXCEPTIONS.items()
}
SYNTAX: Final = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"'(?P<bracket>.)' was never closed", "never_closed"),
        (r"unmatched '(?P<bracket>.)'", "unmatched"),
        (r"does not match opening parenthesis", "mismatch"),
        (r"expected ':'", "colon"),
        (r"expected an indented block", "indented"),
        (r"unexpected indent", "unexpected"),
        (r"unindent does not match", "unindent"),
        (r"inconsistent use of tabs", "tabs"),
        (r"unterminated .*string", "string"),
        (r"instead of '='|cannot assign to", "equals"),
        (r"forgot a comma", "comma"),
        (r"outside (?:function|loop)", "outside"),
        (r"invalid (?:non-printable )?character", "character"),
    )
)
_MEMBERS: Final = {
    "functools": ("reduce", "partial", "lru_cache", "wraps", "cached_property"),
    "math": ("sqrt", "ceil", "floor", "sin", "cos", "tan", "exp", "isclose", "gcd", "prod", "hypot"),
    "collections": ("deque", "defaultdict", "Counter", "OrderedDict", "namedtuple"),
    "itertools": ("permutations", "combinations", "islice", "accumulate", "groupby", "zip_longest"),
    "dataclasses": ("dataclass",),
    "operator": ("itemgetter", "attrgetter"),
    "random": ("randint",),
    "typing": ("Callable", "Iterator", "Iterable", "Any", "Optional"),
    "copy": ("deepcopy",),
}
LIVES_IN: Final = {name: module for module, names in _MEMBERS.items() for name in names}
MODULES: Final = {
    "np": "numpy as np",
    **{
        name: name
        for name in ("math", "functools", "itertools", "operator", "collections", "random", "numpy")
    },
    **{name: name for name in ("string", "re", "json", "copy", "time", "torch")},
}
SAME_MEANING: Final = {
    ("list", "add"): "append",
    ("list", "push"): "append",
    ("set", "append"): "add",
    ("set", "push"): "add",
    ("list", "find"): "index",
    ("str", "contains"): "find",
    ("dict", "append"): "update",
    ("dict", "add"): "update",
    ("dict", "has_key"): "get",
}
