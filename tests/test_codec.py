"""Values that cross come back equal; bytes that lie do no harm."""

from __future__ import annotations

import contextlib
import struct
import tracemalloc
from collections import OrderedDict, namedtuple
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.codec import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ITEMS,
    Malformed,
    Unsupported,
    decode,
    encode,
    plain,
)

DTYPES = st.sampled_from(
    [
        *("?", "i1", "i2", "<i4", ">i4", "i8", "u1", "u2", "u4", "u8"),
        *("f2", "<f4", ">f4", "f8", "c8", "c16"),
    ]
)
ARRAYS = DTYPES.flatmap(
    lambda dtype: hnp.arrays(
        dtype, hnp.array_shapes(min_dims=0, min_side=0, max_side=4)
    )
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**4000), 2**4000),
    st.floats(),
    st.text(st.characters(exclude_categories=["Cs"])),
)
VALUES = st.recursive(
    SCALARS | ARRAYS,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(st.text("ab"), inner)
    ),
    max_leaves=12,
)


def same(a: Any, b: Any) -> bool:
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray | np.generic):
        swapped = a.astype(a.dtype.newbyteorder("<"))
        return bool(
            b.dtype == swapped.dtype
            and a.shape == b.shape
            and swapped.tobytes() == b.tobytes()
        )
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[k], b[k]) for k in a)
    return bool(a == b or (a != a and b != b))


@settings(max_examples=200, deadline=None, database=None)
@given(VALUES)
def test_values_come_back(value: Any) -> None:
    assert same(value, decode(encode(value)))


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6).reshape(2, 3).T,
        np.asfortranarray(np.ones((3, 2))),
        np.arange(9)[::-2],
        np.broadcast_to(np.float32(1), (2, 3)),
        np.zeros((0, 3)),
        np.array(7),
    ],
)
def test_arrays_in_any_order_of_memory(array: np.ndarray[Any, Any]) -> None:
    back = decode(encode(array))
    assert back.dtype == array.dtype
    assert back.tolist() == array.tolist()
    assert back.flags.writeable
    assert back.flags.c_contiguous


def test_a_named_tuple_crosses_as_a_tuple() -> None:
    pair = namedtuple("Pair", "first second")(1, [2.0])
    crossed = decode(encode(pair))
    assert type(crossed) is tuple
    assert crossed == (1, [2.0])


class Row(list[Any]):
    def __iter__(self) -> Any:
        raise AssertionError("no method of the value may run")

    __len__ = __getitem__ = __iter__  # type: ignore[assignment]


class Table(dict[str, Any]):
    def items(self) -> Any:
        raise AssertionError("no method of the value may run")

    __iter__ = __len__ = keys = __getitem__ = items  # type: ignore[assignment]


def test_subclasses_cross_as_what_their_base_holds() -> None:
    crossed = decode(encode(Row([Table(a=1), OrderedDict(b=2)])))
    assert same(crossed, [{"a": 1}, {"b": 2}])


def test_long_doubles_cross_as_doubles() -> None:
    third = np.longdouble(1) / 3
    for value in (third, np.full((2, 1), third)):
        crossed = decode(encode(value))
        assert crossed.dtype == np.float64
        assert np.array_equal(crossed, np.float64(value))


def test_numpy_scalars_keep_their_type() -> None:
    for value in (np.float32(1.5), np.int64(3), np.True_, np.complex64(1j)):
        assert same(value, decode(encode(value)))
    assert decode(encode(np.longlong(3))) == 3


def test_tensors() -> None:
    import torch

    for tensor in (
        torch.arange(6.0).reshape(2, 3).T,
        torch.ones(2, requires_grad=True),
        torch.nn.Parameter(torch.ones(2)),
        torch.tensor(True),
        torch.ones(2, dtype=torch.float16),
        torch.tensor([1j]).conj(),
    ):
        data = encode([tensor])
        assert torch.equal(decode(data, "torch")[0], tensor.detach())
        array = decode(data)[0]
        assert type(array) is np.ndarray
        assert array.tolist() == tensor.tolist()
    for tensor in (
        torch.ones(2, dtype=torch.bfloat16),
        torch.ones(2).to_sparse(),
    ):
        with pytest.raises(Unsupported, match="unsupported value: "):
            encode(tensor)


class Liar(np.ndarray[Any, Any]):
    """An array that says whatever it likes."""

    def __eq__(self, other: object) -> Any:
        return True

    def tobytes(self, order: Any = None) -> bytes:
        raise AssertionError("no method of the value may run")


class Text(str):
    def encode(self, *_: Any, **__: Any) -> bytes:
        raise AssertionError("no method of the value may run")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (b"x", "bytes"),
        (1j, "complex"),
        ({1, 2}, "set"),
        (range(3), "range"),
        ((i for i in ()), "generator"),
        ({1: 2}, "dict key of type int"),
        ({Text("a"): 2}, "dict key of type Text"),
        (Text("a"), "Text"),
        (Liar(2), "Liar"),
        (np.ma.ones(2), "MaskedArray"),
        (np.clongdouble(1), "clongdouble"),
        (np.array([None]), "1-d array of object"),
        (np.array(["a"]), "1-d array of <U1"),
        (np.zeros(1, "M8[s]"), "1-d array of datetime64[s]"),
        (np.zeros(2, [("a", "i4")]), "1-d array of [('a', '<i4')]"),
        (10**2000, "int of too many digits"),
        (np.broadcast_to(0.0, (10**5, 10**5)), "too large to hand over"),
        (["x"] * (MAX_ITEMS + 1), "too many items"),
    ],
    ids=lambda parameter: parameter if type(parameter) is str else "",
)
def test_what_cannot_cross(value: Any, name: str) -> None:
    with pytest.raises(Unsupported) as caught:
        encode(value)
    assert str(caught.value) == f"unsupported value: {name}"


def test_nesting_is_bounded() -> None:
    value: Any = 1
    for _ in range(MAX_DEPTH):
        value = [value]
    assert decode(encode(value)) == value
    with pytest.raises(Unsupported, match="nested deeper"):
        encode([value])
    with pytest.raises(Malformed, match="nested too deep"):
        decode(b"[\x01\0\0\0" * (MAX_DEPTH + 1) + b"N")


def test_bytes_are_bounded() -> None:
    encode("x" * 95, max_bytes=100)
    with pytest.raises(Unsupported, match="too large"):
        encode("x" * 96, max_bytes=100)
    with pytest.raises(Unsupported, match="too large"):
        encode([np.zeros(6)] * 2, max_bytes=100)


def test_text_that_is_not_unicode_crosses_changed() -> None:
    assert decode(encode("a\ud800b")) == "a?b"


def array_bytes(code: int, shape: tuple[int, ...], raw: bytes) -> bytes:
    sizes = struct.pack(f"<{len(shape)}Q", *shape)
    return b"a" + bytes([code, len(shape)]) + sizes + raw


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"?",
        b"NN",
        b"i\xff\xff\xff\xff",
        b"i\x00\x08\0\0" + b"x" * 2048,
        b"s\x02\0\0\0\xff\xff",
        b"[\xff\xff\xff\xff",
        b"[" + struct.pack("<I", 2_000_000) + b"N" * 2_000_000,
        b"{\x01\0\0\0NN",
        b"{\x02\0\0\0" + 2 * b"s\x01\0\0\0aN",
        array_bytes(99, (), b""),
        array_bytes(4, (2,), b"x" * 15),
        array_bytes(4, (2,), b"x" * 17),
        array_bytes(4, (2**63, 2), b""),
        array_bytes(4, (2**32, 2**32), b""),
        array_bytes(4, (0, 2**62), b""),
        b"a\x04\xff",
        b"n" + array_bytes(4, (1,), b"x" * 8)[1:],
    ],
)
def test_bytes_that_lie(data: bytes) -> None:
    with pytest.raises(Malformed):
        decode(data)


def test_booleans_are_zero_or_one() -> None:
    lie = decode(array_bytes(0, (3,), b"\x00\x01\xff"))
    assert lie.tobytes() == b"\x00\x01\x01"


def test_what_arrives_is_no_multiple_of_its_bytes_in_memory() -> None:
    # 4 bytes each, which become an object of some hundred.
    data = b"[" + (MAX_ITEMS - 1).to_bytes(4, "little")
    data += array_bytes(0, (), b"x") * (MAX_ITEMS - 1)
    tracemalloc.start()
    plain(decode(data))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


def test_an_honest_list_of_numbers_is_not_too_long() -> None:
    rows = [[0.5, 1.5, 2.5]] * 50_000
    assert decode(encode(rows)) == rows


def test_an_empty_array_cannot_cost_memory_later() -> None:
    wide = MAX_BYTES // 8
    assert decode(array_bytes(4, (0, wide), b"")).sum(0).shape == (wide,)
    with pytest.raises(Malformed, match="array too large"):
        decode(array_bytes(4, (0, wide + 1), b""))


@settings(max_examples=200, deadline=None, database=None)
@given(VALUES.map(encode), st.data())
def test_changed_bytes_give_a_value_or_malformed(
    data: bytes, draw: st.DataObject
) -> None:
    changed = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 4))):
        at = draw.draw(st.integers(0, len(changed) - 1))
        changed[at] = draw.draw(st.integers(0, 255))
    tracemalloc.start()
    try:
        encode(decode(bytes(changed)))
    except (Malformed, Unsupported):
        pass
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 10_000_000


@settings(max_examples=2000, deadline=None, database=None)
@given(st.binary())
def test_any_bytes_give_a_value_or_malformed(data: bytes) -> None:
    with contextlib.suppress(Malformed):
        decode(data)


def test_plain_is_the_judges_form() -> None:
    import torch

    value = plain(
        (np.float32(1.5), [torch.ones(2)], {"a": np.int64(1)}, 2.0, "x", None)
    )
    scalar, (tensor,), table, *rest = value
    assert (type(scalar), scalar.shape, scalar.dtype) == (
        np.ndarray,
        (),
        np.float32,
    )
    assert type(tensor) is np.ndarray
    assert type(table["a"]) is np.ndarray
    assert rest == [2.0, "x", None]
