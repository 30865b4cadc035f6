"""Values that cross between student code and judge, and nothing else.

One value becomes one string of bytes and back. Only plain data crosses:
None, bool, int, float, str, numpy arrays and scalars, torch tensors, and
tuples, lists and dicts with str keys of these. Types are compared exactly
(``type(x) is``), so no method of the value itself ever runs; a namedtuple
crosses as the tuple it is, other subclasses of tuple, list and dict
likewise, and anything else raises `Unsupported` when encoded. Nothing is
pickled or evaluated, and every count is checked against the bytes that are
present before memory is taken.

    CodecError(ValueError)
    ├── Unsupported   this value cannot cross ("unsupported value: generator")
    └── Malformed     these bytes are not a value

A value is a tag byte and its content; lengths are little-endian uint32 and
uint64. An array is its dtype, its shape and its bytes in C order.
"""

from __future__ import annotations

import math
import struct
import sys
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BYTES = 256 * 2**20  # one encoded value
MAX_DEPTH = 32  # containers within containers
MAX_ITEMS = 2**18  # containers and scalars of one value
MAX_DIMS = 16
MAX_INT_BYTES = 512
TOO_LARGE = "unsupported value: too large to hand over"

Tensors = Literal["numpy", "torch"]

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")
_F64 = struct.Struct("<d")

# The place in this list is the dtype's code: append only.
_DTYPES = [
    np.dtype(name).newbyteorder("<")
    for name in (
        *("bool", "int8", "int16", "int32", "int64"),
        *("uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
]
_CODES = {(dtype.kind, dtype.itemsize): i for i, dtype in enumerate(_DTYPES)}
_SCALARS = frozenset(
    [dtype.type for dtype in _DTYPES]
    + [np.longlong, np.ulonglong, np.longdouble]
)


class CodecError(ValueError):
    """What all errors of this module are."""


class Unsupported(CodecError):
    """This value cannot cross; the message names its type."""


class Malformed(CodecError):
    """These bytes are not an encoded value."""


def encode(value: object, max_bytes: int = MAX_BYTES) -> bytes:
    """The value as bytes; `Unsupported` if it is not plain data."""
    writer = _Writer(max_bytes)
    writer.put(value, 0)
    return b"".join(writer.chunks)


def decode(
    data: bytes | bytearray | memoryview, tensors: Tensors = "numpy"
) -> Any:
    """The value in these bytes; `Malformed` whatever is wrong with them.

    Arrays are fresh and writable. ``tensors="torch"`` gives torch tensors
    where a tensor was encoded, ``"numpy"`` gives arrays and needs no torch.
    """
    reader = _Reader(memoryview(data), tensors)
    value = reader.get(0)
    if reader.at != len(reader.data):
        raise Malformed("bytes left over after the value")
    return value


def plain(value: Any) -> Any:
    """The judge's normal form of a value that has crossed.

    Torch tensors become numpy arrays, numpy scalars 0-d arrays (their dtype
    tells how exact they can be), containers of them likewise; Python scalars
    stay what they are.
    """
    if isinstance(value, np.generic):
        return np.asarray(value)
    if isinstance(value, tuple | list):
        return type(value)(plain(item) for item in value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    torch = sys.modules.get("torch")
    if torch is not None and type(value) is torch.Tensor:
        return value.detach().cpu().resolve_conj().resolve_neg().numpy()
    return value


def _type_name(value: object) -> str:
    return str(type(value).__name__)[:80]


class _Writer:
    """Collects the chunks of one value, counting bytes and items."""

    def __init__(self, max_bytes: int) -> None:
        self.chunks: list[bytes] = []
        self.room = max_bytes
        self.items = MAX_ITEMS

    def add(self, *chunks: bytes) -> None:
        self.room -= sum(map(len, chunks))
        if self.room < 0:
            raise Unsupported(TOO_LARGE)
        self.chunks.extend(chunks)

    def put(self, value: object, depth: int) -> None:
        self.items -= 1
        if self.items < 0:
            raise Unsupported("unsupported value: too many items")
        if depth > MAX_DEPTH:
            raise Unsupported(
                f"unsupported value: nested deeper than {MAX_DEPTH}"
            )
        put = _PUT.get(type(value))
        if put is not None:
            put(self, value, depth)
        elif type(value) in _SCALARS:
            self.put_array(b"n", np.asarray(value))
        elif _is_tensor(value):
            self.put_array(b"t", _tensor_as_array(value))
        elif issubclass(type(value), tuple) and isinstance(value, tuple):
            # Such as a namedtuple; here and below, methods of the value's
            # own stay unused.
            self.put_tuple(tuple(tuple.__iter__(value)), depth)
        elif issubclass(type(value), list) and isinstance(value, list):
            self.put_list(list(list.__iter__(value)), depth)
        elif issubclass(type(value), dict) and isinstance(value, dict):
            self.put_dict(value, depth)
        else:
            raise Unsupported(f"unsupported value: {_type_name(value)}")

    def put_none(self, value: None, depth: int) -> None:
        self.add(b"N")

    def put_bool(self, value: bool, depth: int) -> None:
        self.add(b"T" if value else b"F")

    def put_int(self, value: int, depth: int) -> None:
        size = value.bit_length() // 8 + 1
        if size > MAX_INT_BYTES:
            raise Unsupported("unsupported value: int of too many digits")
        raw = value.to_bytes(size, "little", signed=True)
        self.add(b"i", _U32.pack(size), raw)

    def put_float(self, value: float, depth: int) -> None:
        self.add(b"f", _F64.pack(value))

    def put_str(self, value: str, depth: int) -> None:
        if len(value) > self.room:
            raise Unsupported(TOO_LARGE)
        raw = value.encode("utf-8", errors="replace")
        self.add(b"s", _U32.pack(len(raw)), raw)

    def put_tuple(self, value: tuple[object, ...], depth: int) -> None:
        self.put_items(b"(", value, depth)

    def put_list(self, value: list[object], depth: int) -> None:
        self.put_items(b"[", value, depth)

    def put_items(
        self, tag: bytes, items: tuple[object, ...] | list[object], depth: int
    ) -> None:
        self.add(tag, _U32.pack(min(len(items), 2**32 - 1)))
        for item in items:
            self.put(item, depth + 1)

    def put_dict(self, value: dict[object, object], depth: int) -> None:
        self.add(b"{", _U32.pack(min(dict.__len__(value), 2**32 - 1)))
        for key, item in dict.items(value):
            if type(key) is not str:
                name = _type_name(key)
                raise Unsupported(f"unsupported value: dict key of type {name}")
            self.put(key, depth + 1)
            self.put(item, depth + 1)

    def put_ndarray(self, value: Any, depth: int) -> None:
        self.put_array(b"a", value)

    def put_array(self, tag: bytes, array: Any) -> None:
        if array.dtype.kind == "f" and array.dtype.itemsize > 8:
            array = array.astype(np.float64)  # a long double
        dtype = array.dtype
        code = _CODES.get((dtype.kind, dtype.itemsize))
        if code is None or array.ndim > MAX_DIMS:
            raise Unsupported(
                f"unsupported value: {array.ndim}-d array of {str(dtype)[:40]}"
            )
        if array.size * dtype.itemsize > self.room:
            raise Unsupported(TOO_LARGE)
        raw = array.astype(_DTYPES[code], copy=False).tobytes()
        shape = struct.pack(f"<{array.ndim}Q", *array.shape)
        self.add(tag, bytes([code, array.ndim]), shape, raw)


# The exact types that cross, each with the method that writes it.
_PUT: dict[type, Callable[[_Writer, Any, int], None]] = {
    type(None): _Writer.put_none,
    bool: _Writer.put_bool,
    int: _Writer.put_int,
    float: _Writer.put_float,
    str: _Writer.put_str,
    tuple: _Writer.put_tuple,
    list: _Writer.put_list,
    dict: _Writer.put_dict,
    np.ndarray: _Writer.put_ndarray,
}


def _is_tensor(value: object) -> bool:
    torch = sys.modules.get("torch")
    if torch is None or not hasattr(torch, "Tensor"):
        return False
    return type(value) is torch.Tensor or type(value) is torch.nn.Parameter


def _tensor_as_array(tensor: Any) -> Any:
    torch = sys.modules["torch"]
    if tensor.layout is not torch.strided or tensor.dtype is torch.bfloat16:
        kind = f"{tensor.layout} tensor of {tensor.dtype}"
        raise Unsupported(f"unsupported value: {kind}")
    try:
        return tensor.detach().cpu().resolve_conj().resolve_neg().numpy()
    except (RuntimeError, TypeError) as error:
        raise Unsupported(
            f"unsupported value: tensor of {tensor.dtype}"
        ) from error


class _Reader:
    """Takes values off bytes that may have been forged."""

    def __init__(self, data: memoryview, tensors: Tensors) -> None:
        self.data = data.cast("B")
        self.at = 0
        self.items = MAX_ITEMS
        self.tensors = tensors

    def take(self, size: int) -> memoryview:
        end = self.at + size
        if end > len(self.data):
            raise Malformed("the value ends early")
        taken = self.data[self.at : end]
        self.at = end
        return taken

    def count(self) -> int:
        return int(_U32.unpack(self.take(4))[0])

    def get(self, depth: int) -> Any:
        self.items -= 1
        if self.items < 0 or depth > MAX_DEPTH:
            raise Malformed("too many items, or nested too deep")
        tag = self.take(1)[0]
        get = _GET.get(tag)
        if get is None:
            raise Malformed(f"no value starts with byte {tag}")
        return get(self, depth)

    def get_int(self, depth: int) -> int:
        size = self.count()
        if size > MAX_INT_BYTES:
            raise Malformed("int of too many digits")
        return int.from_bytes(self.take(size), "little", signed=True)

    def get_float(self, depth: int) -> float:
        return float(_F64.unpack(self.take(8))[0])

    def get_str(self, depth: int) -> str:
        try:
            return str(self.take(self.count()), "utf-8")
        except UnicodeDecodeError as error:
            raise Malformed("text is not UTF-8") from error

    def get_list(self, depth: int) -> list[Any]:
        return [self.get(depth + 1) for _ in range(self.count())]

    def get_dict(self, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for _ in range(self.count()):
            key = self.get(depth + 1)
            if type(key) is not str or key in items:
                raise Malformed("dict keys must be different strings")
            items[key] = self.get(depth + 1)
        return items

    def get_array(self, depth: int) -> Any:
        code, ndim = self.take(2)
        if code >= len(_DTYPES) or ndim > MAX_DIMS:
            raise Malformed("no such dtype, or too many dimensions")
        dtype = _DTYPES[code]
        shape = struct.unpack(f"<{ndim}Q", self.take(8 * ndim))
        # An empty array with one huge side would take no bytes here but
        # terabytes in the judge's first sum over its empty side.
        if math.prod(max(n, 1) for n in shape) * dtype.itemsize > MAX_BYTES:
            raise Malformed("array too large")
        raw = self.take(math.prod(shape) * dtype.itemsize)
        if dtype.kind == "b":  # only 0 and 1 are booleans to numpy
            return (np.frombuffer(raw, np.uint8) != 0).reshape(shape)
        return np.frombuffer(raw, dtype).reshape(shape).copy()

    def get_scalar(self, depth: int) -> Any:
        array = self.get_array(depth)
        if array.ndim:
            raise Malformed("a scalar has no dimensions")
        return array[()]

    def get_tensor(self, depth: int) -> Any:
        array = self.get_array(depth)
        if self.tensors == "numpy":
            return array
        import torch

        return torch.from_numpy(array)


_GET: dict[int, Callable[[_Reader, int], Any]] = {
    ord("N"): lambda reader, depth: None,
    ord("T"): lambda reader, depth: True,
    ord("F"): lambda reader, depth: False,
    ord("i"): _Reader.get_int,
    ord("f"): _Reader.get_float,
    ord("s"): _Reader.get_str,
    ord("("): lambda reader, depth: tuple(reader.get_list(depth)),
    ord("["): _Reader.get_list,
    ord("{"): _Reader.get_dict,
    ord("a"): _Reader.get_array,
    ord("n"): _Reader.get_scalar,
    ord("t"): _Reader.get_tensor,
}
