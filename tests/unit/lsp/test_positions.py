from __future__ import annotations

import pytest
from lsprotocol.types import PositionEncodingKind
from pygls.workspace import PositionCodec

from etude.judge.verdict import Span
from etude.lsp.positions import entry_line, line_span, lines_of, moved, range_of

OLD = "a\nb\n  return x\nd\n"


@pytest.mark.parametrize(
    ("new", "place"),
    [
        (OLD, (3, 3, 3, 11)),
        ("a\nb\n  return x\nd\nmore\n", (3, 3, 3, 11)),
        ("new\n" + OLD, (4, 3, 4, 11)),
        ("b\n  return x\nd\n", (2, 3, 2, 11)),
        ("a\nb\n  return 12\nd\n", (3, 3, 3, 12)),
        ("a\nb\nd\n", (2, 1, 2, 2)),
        ("", (1, 1, 1, 1)),
    ],
)
def test_a_span_follows_its_line(new: str, place: tuple[int, int, int, int]) -> None:
    assert moved(Span(3, 3, 3, 11), lines_of(OLD), lines_of(new)) == Span(*place)


def test_lines_end_where_python_and_the_protocol_say() -> None:
    assert lines_of("a\x0cb\u2028c\x1cd\r\ne\rf\n") == ("a\x0cb\u2028c\x1cd", "e", "f", "")


@pytest.mark.parametrize(
    ("encoding", "start", "end"),
    [
        (PositionEncodingKind.Utf8, 6, 12),
        (PositionEncodingKind.Utf16, 4, 9),
        (PositionEncodingKind.Utf32, 3, 8),
    ],
)
def test_columns_are_in_the_clients_units(encoding: PositionEncodingKind, start: int, end: int) -> None:
    found = range_of(Span(1, 4, 1, 9), ("'😋'_äbcd",), PositionCodec(encoding))
    assert (found.start.character, found.end.character) == (start, end)


@pytest.mark.parametrize("span", [Span(0, 0, 0, 0), Span(99, 1, 99, 5), Span(1, 90, 1, 99)])
def test_a_span_outside_the_text_is_kept_inside(span: Span) -> None:
    found = range_of(span, lines_of("one\ntwo"), PositionCodec())
    assert 0 <= found.start.line <= found.end.line <= 1
    assert 0 <= found.start.character <= found.end.character <= 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("def f():\n    pass\n", 1),
        ("@cache\ndef f():\n    pass\n", 2),
        ("class f:\n    def f(self): ...\n", 1),
        ("async  def f(): ...\n", 1),
        ("def f(): ...\ndef f(): ...\n", 2),
        ("x = (\ndef f(:\n", 2),
        ("def ff(): ...\n", None),
        ("if True:\n    def f(): ...\n", None),
        ("\0", None),
    ],
)
def test_the_entry_is_found(text: str, line: int | None) -> None:
    assert entry_line(text, "f") == line


def test_a_line_is_spanned_without_its_indentation() -> None:
    assert line_span(1, ("    x = 1   ",)) == Span(1, 5, 1, 10)
