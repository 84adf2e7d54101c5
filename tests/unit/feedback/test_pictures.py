"""Two arrays side by side, in letters and as a PNG."""

from __future__ import annotations

import itertools
import math
import struct
import tomllib
import zlib
from pathlib import Path

import pytest

from etude.feedback.pictures.canvas import Canvas, text_width
from etude.feedback.pictures.drawing import draw
from etude.feedback.pictures.font import HEIGHT, WIDTH, glyphs
from etude.feedback.pictures.in_text import picture_text
from etude.feedback.pictures.panels import Picture, picture_of
from etude.judge.examination import ArrayPair, ArrayView

SENTENCES = Path(__file__).parents[3] / "server/etude/messages/en/pictures.toml"
INK = (31, 35, 40)


def view(rows: list[list[float]], dtype: str = "float64", channels: int = 1, **changes: object) -> ArrayView:
    cells = tuple(float(cell) for row in rows for cell in row)
    finite = [cell for cell in cells if math.isfinite(cell)]
    height, width = len(rows), len(rows[0]) // channels
    shape = (height, width) if channels == 1 else (height, width, channels)
    plain = {
        "shape": shape,
        "dtype": dtype,
        "low": min(finite, default=None),
        "high": max(finite, default=None),
    }
    sizes = {"rows": height, "columns": width, "height": height, "width": width, "channels": channels}
    return ArrayView(**(plain | sizes | {"cells": cells} | changes))  # type: ignore[arg-type]


def pair(expected: ArrayView, got: ArrayView) -> ArrayPair:
    if expected.shape != got.shape:
        return ArrayPair("", expected, got)
    step = expected.channels
    cells = [
        expected.cells[at : at + step] != got.cells[at : at + step]
        for at in range(0, len(expected.cells), step)
    ]
    first = divmod(cells.index(True), expected.columns)
    wrong = sum(one != other for one, other in zip(expected.cells, got.cells, strict=True))
    return ArrayPair("", expected, got, tuple(cells), wrong, len(expected.cells), first)


SMALL = pair(view([[1, 2.5], [3, 4]]), view([[1, 2.5], [-3, 4.25]]))
WHOLE = pair(view([[1, 200], [3, 4]], "int64"), view([[1, 200], [1234567, 4]], "int64"))
NO_NUMBERS = pair(view([[0.5, 3], [1, 2]]), view([[math.nan, math.inf], [1, 2]]))
SHAPES = pair(view([[1, 2, 3], [4, 5, 6]]), view([[1, 4], [2, 5], [3, 6]]))
PART = pair(view([[1, 2]], before=(2,), shape=(4, 1, 2)), view([[1, 3]], before=(2,), shape=(4, 1, 2)))
CUT = pair(
    view([[0] * 20] * 20, shape=(60, 20), height=60, top=7),
    view([[0] * 20] * 19 + [[0] * 19 + [1]], shape=(60, 20), height=60, top=7),
)
COLOURS = pair(view([[0, 0.5, 1] * 4] * 4, channels=3), view([[0, 0.5, 1] * 3 + [1, 0.5, 1]] * 4, channels=3))
ALL = {
    "small": SMALL, "whole": WHOLE, "no numbers": NO_NUMBERS, "shapes": SHAPES, "part": PART, "cut": CUT,
    "colours": COLOURS,
}  # fmt: skip
IN_LETTERS = {
    "small": """\
2 of 4 numbers differ; the first is at [1, 0].
(> the first, * the others)

expected          got               got - expected
   1  2.5             1   2.5            ·      ·
  >3    4           >-3 *4.25          >-6 *+0.25
(2, 2) float64    (2, 2) float64    -6 to 0.25
1 to 4            -3 to 4.25""",
    "whole": """\
1 of 4 numbers differ; the first is at [1, 0].
(> the first, * the others)

expected        got                      got - expected
   1  200                1        200              ·           ·
  >3    4       >1.235e+06          4    >+1.235e+06           ·
(2, 2) int64    (2, 2) int64             1.235e+06 to 1.235e+06
1 to 200        1 to 1.235e+06""",
    "no numbers": """\
2 of 4 numbers differ; the first is at [0, 0].
(> the first, * the others)

expected          got               got - expected
>0.5    3         >nan *inf          >nan *+inf
   1    2            1    2             ·     ·
(2, 2) float64    (2, 2) float64
0.5 to 3          1 to 2""",
    "shapes": """\
The shapes differ: (2, 3) was expected, got (3, 2).

expected          got
 1  2  3           1  4
 4  5  6           2  5
(2, 3) float64     3  6
1 to 6            (3, 2) float64
                  1 to 6""",
    "cut": """\
1 of 400 numbers differ; the first is at [19, 19].

expected              got                   got - expected
(60, 20) float64      (60, 20) float64      1 to 1
0 to 0                0 to 1
rows 7 to 26 of 60    rows 7 to 26 of 60""",
}


@pytest.mark.parametrize("name", IN_LETTERS)
def test_in_letters(name: str) -> None:
    assert picture_text(picture_of(ALL[name])) == IN_LETTERS[name]


@pytest.mark.parametrize("name", ALL)
def test_no_line_is_too_wide_for_a_terminal(name: str) -> None:
    assert max(map(len, picture_text(picture_of(ALL[name])).splitlines())) <= 100


def decoded(png: bytes) -> list[list[tuple[int, ...]]]:
    """The pixels of a PNG of eight-bit red, green and blue whose rows are not filtered."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(kind + data),)
        chunks[kind] = data
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    width, height, *rest = struct.unpack(">2I5B", chunks[b"IHDR"])
    assert rest == [8, 2, 0, 0, 0]
    raw = zlib.decompress(chunks[b"IDAT"])
    assert len(raw) == height * (3 * width + 1)
    lines = [raw[at : at + 3 * width + 1] for at in range(0, len(raw), 3 * width + 1)]
    assert all(line[0] == 0 for line in lines)
    return [[tuple(line[at : at + 3]) for at in range(1, len(line), 3)] for line in lines]


@pytest.mark.parametrize("name", ALL)
def test_the_png_is_whole_and_small(name: str) -> None:
    png = draw(picture_of(ALL[name]))
    pixels = decoded(png)
    assert len(png) < 40_000
    assert len(pixels[0]) <= 1000
    assert draw(picture_of(ALL[name])) == png


def test_what_is_drawn_says_what_the_text_says() -> None:
    """The numbers can be read off the picture: their letters are searched in it."""
    pixels = decoded(draw(picture_of(SMALL)))
    for text in ("expected", "got", "got - expected", "-3", "4.25", "+0.25", "(2, 2) float64", "-3 to 4.25"):
        assert found_in(pixels, text), text
    assert not found_in(pixels, "4.26")


def found_in(pixels: list[list[tuple[int, ...]]], text: str) -> bool:
    """Whether a text is written somewhere, twice as large as the font has it, dark on light or light on dark."""
    wanted = [
        (2 * (n * (WIDTH + 1) + across), 2 * down, bool(bits >> (WIDTH - 1 - across) & 1))
        for n, rows in enumerate(glyphs(text))
        for down, bits in enumerate(rows[:HEIGHT])
        for across in range(WIDTH)
    ]
    wanted.sort(key=lambda each: not each[2])
    dark = [[sum(pixel) < 3 * 128 for pixel in row] for row in pixels]
    starts = itertools.product(range(len(pixels[0]) - text_width(text, 2)), range(len(pixels) - 2 * HEIGHT))
    return any(
        all((dark[y + down][x + across] is ink) is lit for across, down, lit in wanted)
        for x, y in starts
        for ink in (True, False)
    )


def test_the_first_wrong_cell_has_a_frame_in_each_panel() -> None:
    with_mark, without = (
        decoded(draw(Picture(each.panels, each.sentence, first)))
        for each in [picture_of(SMALL)]
        for first in (2, None)
    )
    changed = [
        (x, y)
        for y, (one, other) in enumerate(zip(with_mark, without, strict=True))
        for x, (a, b) in enumerate(zip(one, other, strict=True))
        if a != b
    ]
    columns = sorted({x for x, _ in changed})
    assert sum(b - a > 1 for a, b in itertools.pairwise(columns)) == 2  # between three frames
    assert {with_mark[y][x] for x, y in changed} <= {INK, (250, 250, 247)}


def test_pixels_keep_their_colours() -> None:
    colours = {pixel for row in decoded(draw(picture_of(COLOURS))) for pixel in row}
    assert {(0, 128, 255), (255, 128, 255)} <= colours


def test_every_letter_of_our_own_has_a_shape() -> None:
    unknown = glyphs("€")[0]
    sentences = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    drawn = [
        sentences[key] for key in ("expected", "got", "difference", "largest", "same", "rows", "columns")
    ]
    drawn += ["0123456789.,+-()[] :e", "float64 bfloat16 uint8 int bool nan inf", sentences["before"]]
    for letter in {letter for text in drawn for letter in text} - set("{}"):
        assert glyphs(letter) != [unknown], letter


def test_accents_are_left_out_and_strange_letters_are_boxes() -> None:
    assert glyphs("É") == glyphs("e")
    assert len(glyphs("漢")) == 1


def test_drawing_beyond_the_edges_is_cut_off() -> None:
    canvas = Canvas(4, 3, (0, 0, 0))
    canvas.fill(-5, -5, 100, 6, (1, 2, 3))
    canvas.write(2, 1, "88888", (4, 5, 6), 3)
    canvas.corner(50, 0, 9, (7, 8, 9))
    canvas.cross(-1, -1, 9, 9, (7, 8, 9))
    assert [len(row) for row in decoded(canvas.png())] == [4, 4, 4]
